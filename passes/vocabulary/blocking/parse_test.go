package blocking

import (
	"reflect"
	"strings"
	"testing"
	"testing/fstest"
)

// indexOf builds an index of one file.
func indexOf(t *testing.T, text string) (index, error) {
	t.Helper()
	return newIndex(fstest.MapFS{"data/x.txt": {Data: []byte(text)}})
}

func TestEntries(t *testing.T) {
	ix, err := indexOf(t, `# comment
package a b # two packages
Run exec
Each calls:1,2 # and a comment
T.Go goes:0 wait
Exit exits
Quiet none
T.* db except Quiet* Close
T.Close none
`)
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		symbol string
		want   Entry
		found  bool
	}{
		{"Run", Entry{Class: Exec}, true},
		{"Each", Entry{Calls: []int{1, 2}}, true},
		{"T.Go", Entry{Class: Wait, Goes: []int{0}}, true},
		{"Exit", Entry{Exits: true}, true},
		{"Quiet", Entry{}, true},
		{"T.Other", Entry{Class: DB}, true},
		{"T.Close", Entry{}, true},
		{"T.QuietNow", Entry{}, false},
		{"T.hidden", Entry{}, false},
		{"U.Other", Entry{}, false},
		{"Walk", Entry{}, false},
	}
	for _, path := range []string{"a", "b"} {
		tables, err := ix.tables(path)
		if err != nil || len(tables) != 1 {
			t.Fatalf("tables of %s: %d, %v", path, len(tables), err)
		}
		for _, test := range tests {
			got, found := tables[0].lookup(test.symbol)
			if found != test.found || !reflect.DeepEqual(got, test.want) {
				t.Errorf("%s.%s: got %+v, %t; want %+v, %t", path, test.symbol, got, found, test.want, test.found)
			}
		}
	}
}

func TestPathPatterns(t *testing.T) {
	ix, err := indexOf(t, `
package x/service/*
Client.* net
package x/service/s3 partly
Client.Sign none
`)
	if err != nil {
		t.Fatal(err)
	}
	for path, count := range map[string]int{"x/service/s3": 2, "x/service/ec2": 1, "x/service/s3/types": 0, "x/service": 0} {
		if tables, err := ix.tables(path); err != nil || len(tables) != count {
			t.Errorf("%s has %d tables, %v; want %d", path, len(tables), err, count)
		}
	}
	tables, err := ix.tables("x/service/s3")
	if err != nil || tables[0].covered || !tables[1].covered {
		t.Errorf("the section that names the package comes first: %v", err)
	}
}

func TestErrorsNameTheLine(t *testing.T) {
	tests := map[string]string{
		"Run net\n":                                   "data/x.txt:1: Run stands before the first package",
		"\npackage \n":                                "data/x.txt:2: package without a path",
		"package partly\n":                            "data/x.txt:1: package without a path",
		"package a\n\nRun\n":                          "data/x.txt:3: Run: no word says what it does",
		"package a\nRun nett\n":                       `data/x.txt:2: Run: unknown or repeated word "nett"`,
		"package a\nRun net db\n":                     `data/x.txt:2: Run: unknown or repeated word "db"`,
		"package a\nRun net none\n":                   `data/x.txt:2: Run: unknown or repeated word "none"`,
		"package a\nRun calls:\n":                     `data/x.txt:2: Run: bad list of parameters ""`,
		"package a\nRun calls:1,1\n":                  `data/x.txt:2: Run: bad list of parameters "1,1"`,
		"package a\nRun goes:-1\n":                    `data/x.txt:2: Run: bad list of parameters "-1"`,
		"package a\nRun calls:0 calls:1\n":            `data/x.txt:2: Run: unknown or repeated word "calls:1"`,
		"package a\nRun net\nRun net\n":               "data/x.txt:3: Run stands twice in its package",
		"package a\nRun net\npackage a\nRun net\n":    "data/x.txt:4: Run stands twice in its package",
		"package a\nT.* net\nT.* db\n":                "data/x.txt:3: T.* stands twice in its package",
		"package a\nRun net except X\n":               "data/x.txt:2: except of Run wants a pattern before it and names after it",
		"package a\nT.* net except\n":                 "data/x.txt:2: except of T.* wants a pattern before it and names after it",
		"package a\nT.* except X\n":                   "data/x.txt:2: T.*: no word says what it does",
		"package a\nX net\npackage a partly\nY net\n": "data/x.txt:3: the package is covered here and partly elsewhere",
	}
	for text, want := range tests {
		ix, err := indexOf(t, text)
		if err == nil {
			_, err = ix.tables("a")
		}
		if err == nil || err.Error() != want {
			t.Errorf("%q: got %v, want %s", text, err, want)
		}
	}
}

func FuzzParse(f *testing.F) {
	f.Add("package a\nRun net calls:0\nT.* db except X*\n")
	f.Fuzz(func(t *testing.T, text string) {
		ix, err := indexOf(t, text)
		if err == nil {
			_, err = ix.tables("a")
		}
		if err != nil && !strings.HasPrefix(err.Error(), "data/x.txt:") {
			t.Errorf("the error %q names no line", err)
		}
	})
}
