package main_test

import (
	"encoding/json"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/signalvet/signalvet/cmd/signalvet/internal/finding"
)

const calls = `
-- main.go --
package main

import "example.com/m/lib"

func good() {}

func bad() {}

func odd() {}

func main() {
	odd()
	lib.Bad(); bad()
	lib.Fine()
	lib.Fine()
}
-- lib/lib.go --
package lib

func Bad() {}

func Fine() {}
-- lib/lib_test.go --
package lib

func tests() { Bad() }
-- clean/clean.go --
package clean
`

const callsText = `
lib/lib_test.go:3:16: Bad is called (it is bad) (demo)
	func tests() { Bad() }
	               ^^^
	lib/lib.go:3:6: Bad is declared here
main.go:12:2: odd is called (other)
	odd()
	^^^
main.go:13:6: Bad is called (it is bad) (demo)
	lib.Bad(); bad()
	    ^^^
	lib/lib.go:3:1: Bad is declared here
main.go:13:13: bad is called (it is bad) (demo)
	lib.Bad(); bad()
	           ^^^
	main.go:7:6: bad is declared here
`

func TestText(t *testing.T) {
	dir := module(t, calls)
	run(t, dir, demovet, "./...").expect(t, 1, callsText, "")
	run(t, dir, demovet, "./...").expect(t, 1, callsText, "") // from the cache
	run(t, dir, demovet, "./clean").expect(t, 0, "", "")
	run(t, t.TempDir(), demovet, "-C", dir, "./...").expect(t, 1, callsText, "")
	inLib, _, _ := strings.Cut(callsText, "main.go")
	run(t, filepath.Join(dir, "lib"), demovet).expect(t, 1, strings.ReplaceAll(inLib, "lib/", ""), "")
}

func TestJSON(t *testing.T) {
	dir := module(t, calls)
	got := run(t, dir, demovet, "-f", "json", "-demo", ".")
	if got.status != 1 || got.stderr != "" {
		t.Fatalf("status %d, stderr %q, want 1 and nothing", got.status, got.stderr)
	}
	var findings []finding.Finding
	if err := json.Unmarshal([]byte(got.stdout), &findings); err != nil {
		t.Fatal(err)
	}
	call := strings.LastIndex(read(t, dir, "main.go"), "bad()")
	want := finding.Finding{
		Check: "demo", File: "main.go", Line: 13, Column: 13,
		End:     finding.Place{File: "main.go", Line: 13, Column: 16},
		Message: "bad is called (it is bad)",
		URL:     "https://example.com/demo",
		Related: []finding.Related{{Place: finding.Place{File: "main.go", Line: 7, Column: 6}, Message: "bad is declared here"}},
		Fixes:   []finding.Fix{{Message: "Call good", Edits: []finding.Edit{{File: "main.go", Start: call, End: call + len("bad"), New: "good"}}}},
		Package: "example.com/m", Function: "main",
	}
	if len(findings) != 2 || !reflect.DeepEqual(findings[1], want) {
		t.Errorf("got %+v\nwant the second to be %+v", findings, want)
	}
	run(t, dir, demovet, "-f=json", "./clean").expect(t, 0, "[]", "")
}

func TestSelection(t *testing.T) {
	dir := module(t, calls)
	const odd = "main.go:12:2: odd is called (other)\n\todd()\n\t^^^"
	run(t, dir, demovet, "-other", ".").expect(t, 1, odd, "")
	run(t, dir, demovet, "-demo=false", ".").expect(t, 1, odd, "")
	run(t, dir, demovet, "-demo=false", "-other=false", ".").expect(t, 0, "", "")
	run(t, dir, demovet, "-demo.loud", "-other", ".").expect(t, 1, odd, "")
}

func TestTags(t *testing.T) {
	dir := module(t, `
-- main.go --
package main

func main() {}
-- tagged.go --
//go:build special

package main

func odd() {}

func init() { odd() }
`)
	run(t, dir, demovet).expect(t, 0, "", "")
	run(t, dir, demovet, "-tags", "special").expect(t, 1, "tagged.go:7:15: odd is called (other)\n\tfunc init() { odd() }\n\t              ^^^", "")
}

func TestWorkspace(t *testing.T) {
	dir := module(t, `
-- go.work --
go 1.26

use (
	./one
	./two
)
-- one/go.mod --
module example.com/one

go 1.26
-- one/one.go --
package one

func Bad() {}
-- two/go.mod --
module example.com/two

go 1.26
-- two/two.go --
package two

import "example.com/one"

func init() { one.Bad() }
`)
	got := run(t, dir, demovet, "./one", "./two")
	got.stdout = lines(got.stdout)
	got.expect(t, 1, "two/two.go:5:19: Bad is called (it is bad) (demo)", "")
}

func TestHelp(t *testing.T) {
	for _, args := range [][]string{{"help"}, {"-help"}, {"-h"}} {
		got := run(t, t.TempDir(), signalvet, args...)
		if got.status != 0 || !strings.Contains(got.stdout, "\n\tlateconnect ") || !strings.Contains(got.stdout, "\n\t-tags list\n") {
			t.Errorf("%v: status %d, output %s", args, got.status, got.stdout)
		}
	}
	one := run(t, t.TempDir(), demovet, "help", "demo")
	one.expect(t, 0, `
demo: report calls of bad functions

They are known by their names.

https://example.com/demo

Level: 1 (default)
Precision: not yet measured

The flags:
	-demo
		run this check only, or with =false all others
	-demo.loud
		has no effect`, "")
	if got := run(t, t.TempDir(), signalvet, "-version"); got.status != 0 || !strings.HasPrefix(got.stdout, "signalvet ") {
		t.Errorf("-version: status %d, output %s", got.status, got.stdout)
	}
}

func TestSubcommand(t *testing.T) {
	dir := t.TempDir()
	run(t, dir, demovet, "count", "a", "-b").expect(t, 2, "2 [a -b]", "")
	run(t, dir, demovet, "help", "count").expect(t, 1, "1 [-help]", "")
	if got := run(t, dir, demovet, "help").stdout; !strings.Contains(got, "\n\tcount             count the arguments\n") {
		t.Errorf("help does not list the subcommand:\n%s", got)
	}
}
