package blocking

import "testing"

func TestLookup(t *testing.T) {
	tests := []struct {
		path, symbol string
		class        Class
	}{
		{"net/http", "Client.Do", Net},
		{"database/sql", "DB.Query", DB},
		{"time", "Sleep", Sleep},
		{"os/exec", "Cmd.Run", Exec},
	}
	for _, test := range tests {
		if e, ok := Lookup(test.path, test.symbol); !ok || e.Class != test.class {
			t.Errorf("Lookup(%q, %q) = %+v, %t; want class %s", test.path, test.symbol, e, ok, test.class)
		}
	}
	if e, ok := Lookup("os/exec", "Cmd.Start"); ok {
		t.Errorf("exec.Cmd.Start has the entry %+v, but it does not wait", e)
	}
}
