package blocking

import (
	"slices"
	"testing"
)

func TestLookupClasses(t *testing.T) {
	tests := []struct {
		path, symbol string
		class        Class
	}{
		{"net/http", "Client.Do", Net},
		{"net/http", "RoundTripper.RoundTrip", Net},
		{"net", "conn.Read", Net},
		{"database/sql", "DB.Query", DB},
		{"database/sql/driver", "QueryerContext.QueryContext", DB},
		{"time", "Sleep", Sleep},
		{"os/exec", "Cmd.Run", Exec},
		{"fmt", "Scanln", Stdin},
		{"io", "PipeReader.Read", Chan},
		{"sync", "WaitGroup.Wait", Wait},
		{"os", "ReadFile", Disk},
		{"sync", "Mutex.Lock", Lock},
		{"golang.org/x/sync/errgroup", "Group.Wait", Wait},
		{"google.golang.org/grpc", "ClientConnInterface.Invoke", Net},
		{"github.com/redis/go-redis/v9", "StringCmdable.Get", DB},
		{"github.com/redis/go-redis/v9", "cmdable.Get", DB},
		{"github.com/jackc/pgx/v5", "Tx.Exec", DB},
		{"github.com/aws/aws-sdk-go-v2/service/ec2", "Client.RunInstances", Net},
		{"github.com/aws/aws-sdk-go/service/ec2/ec2iface", "EC2API.RunInstances", Net},
		{"k8s.io/client-go/kubernetes/typed/core/v1", "PodInterface.List", Net},
		{"github.com/eclipse/paho.mqtt.golang", "baseToken.Wait", Wait},
	}
	for _, test := range tests {
		if e, ok := Lookup(test.path, test.symbol); !ok || e.Class != test.class {
			t.Errorf("Lookup(%q, %q) = %+v, %t; want class %s", test.path, test.symbol, e, ok, test.class)
		}
	}
}

func TestLookupLeavesOut(t *testing.T) {
	tests := []struct{ path, symbol string }{
		{"io", "Reader.Read"},
		{"io", "Copy"},
		{"bufio", "Scanner.Scan"},
		{"fmt", "Fprintf"},
		{"log", "Printf"},
		{"log/slog", "Logger.InfoContext"},
		{"os/exec", "Cmd.Start"},
		{"os/signal", "Notify"},
		{"net/http", "NewRequestWithContext"},
		{"sync", "OnceFunc"},
		{"github.com/redis/go-redis/v9", "Cmdable.Pipeline"},
		{"github.com/nats-io/nats.go", "Conn.Publish"},
		{"github.com/eclipse/paho.mqtt.golang", "Client.Publish"},
		{"github.com/aws/aws-sdk-go-v2/service/s3", "Client.Options"},
		{"github.com/aws/aws-sdk-go-v2/service/s3/types", "Client.Get"},
		{"google.golang.org/grpc", "NewClient"},
		{"example.com/shop", "Client.Do"},
	}
	for _, test := range tests {
		if e, ok := Lookup(test.path, test.symbol); ok {
			t.Errorf("Lookup(%q, %q) = %+v, but it does not wait", test.path, test.symbol, e)
		}
	}
}

func TestLookupParameters(t *testing.T) {
	tests := []struct {
		path, symbol string
		calls, goes  []int
	}{
		{"sort", "Slice", []int{1}, nil},
		{"slices", "SortedFunc", []int{0, 1}, nil},
		{"sync", "Once.Do", []int{0}, nil},
		{"sync", "WaitGroup.Go", nil, []int{0}},
		{"time", "AfterFunc", nil, []int{1}},
		{"golang.org/x/sync/singleflight", "Group.Do", []int{1}, nil},
		{"gorm.io/gorm", "DB.Transaction", []int{0}, nil},
	}
	for _, test := range tests {
		e, _ := Lookup(test.path, test.symbol)
		if !slices.Equal(e.Calls, test.calls) || !slices.Equal(e.Goes, test.goes) {
			t.Errorf("Lookup(%q, %q) = %+v; want calls %v, goes %v", test.path, test.symbol, e, test.calls, test.goes)
		}
	}
}

func TestExits(t *testing.T) {
	for path, symbols := range map[string][]string{
		"os":                         {"Exit"},
		"log":                        {"Fatalf", "Logger.Fatal"},
		"runtime":                    {"Goexit"},
		"testing":                    {"common.FailNow", "TB.Skip"},
		"github.com/sirupsen/logrus": {"Fatal", "Entry.Fatalf"},
	} {
		for _, symbol := range symbols {
			if e, _ := Lookup(path, symbol); !e.Exits {
				t.Errorf("%s.%s returns, says the table", path, symbol)
			}
		}
	}
}

func TestCovered(t *testing.T) {
	for path, want := range map[string]bool{
		"fmt":                        true,
		"net/http/internal":          true,
		"golang.org/x/sync/errgroup": true,
		"github.com/aws/aws-sdk-go-v2/service/s3": true,
		"github.com/aws/aws-sdk-go/service/s3":    false,
		"github.com/hashicorp/consul/api":         false,
		"example.com/shop":                        false,
		"shop":                                    false,
	} {
		if Covered(path) != want {
			t.Errorf("Covered(%q) = %t", path, !want)
		}
	}
}

func TestDefaultClasses(t *testing.T) {
	var on []Class
	for _, c := range Classes {
		if Default(c) {
			on = append(on, c)
		}
	}
	if want := []Class{Net, DB, Exec, Sleep, Stdin, Wait, Chan}; !slices.Equal(on, want) {
		t.Errorf("on by default are %v, want %v", on, want)
	}
	if Default("") || Default("coffee") {
		t.Error("an unknown class is on by default")
	}
}
