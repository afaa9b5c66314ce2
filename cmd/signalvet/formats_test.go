package main_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// GitHub reads names from the root of the repository, one command per line.
func TestGitHub(t *testing.T) {
	dir := module(t, calls)
	if err := os.MkdirAll(filepath.Join(filepath.Dir(dir), ".git"), 0o777); err != nil {
		t.Fatal(err)
	}
	want := `
::warning file=a module/main.go,line=12,col=2,endLine=12,endColumn=5,title=signalvet other::odd is called
::warning file=a module/main.go,line=13,col=6,endLine=13,endColumn=9,title=signalvet demo::Bad is called (it is bad)%0Aa module/lib/lib.go:3: Bad is declared here
::warning file=a module/main.go,line=13,col=13,endLine=13,endColumn=16,title=signalvet demo::bad is called (it is bad)%0Aa module/main.go:7: bad is declared here
`
	run(t, dir, demovet, "-f", "github", ".").expect(t, 1, want, "")
	write(t, dir, "broken/broken.go", "package broken\n\nvar x = y\n")
	run(t, dir, demovet, "-f", "github", "./broken").expect(t, 3,
		"::error file=a module/broken/broken.go,line=3,col=9,title=signalvet::undefined: y", "broken/broken.go:3:9: undefined: y")
}

func TestColor(t *testing.T) {
	dir := module(t, calls)
	const colored = "\x1b[1mmain.go:12:2:\x1b[0m odd is called \x1b[36m(other)\x1b[0m\n\todd()\n\t\x1b[1;31m^^^\x1b[0m\n"
	run(t, dir, demovet, "-other", "-color", "always").expect(t, 1, colored, "")
	run(t, dir, demovet, "-other", "-color", "never").expect(t, 1, "main.go:12:2: odd is called (other)\n\todd()\n\t^^^", "")
	run(t, dir, demovet, "-other").expect(t, 1, "main.go:12:2: odd is called (other)\n\todd()\n\t^^^", "") // no terminal
	run(t, dir, demovet, "-color=blue").expect(t, 2, "", `signalvet: unknown value "blue" of -color (want auto, always or never)`)
}

// selfish has a finding of go vet, and imports nothing.
const selfish = "package self\n\nfunc odd(x int) { x = x }\n\nfunc init() { odd(1) }\n"

func TestChecksFlag(t *testing.T) {
	dir := module(t, calls)
	write(t, dir, "self/self.go", selfish)
	const odd, assign = "self/self.go:5:15: odd is called (other)", "self/self.go:3:19: self-assignment of x (assign)"
	for args, want := range map[string]string{
		"":                                  odd,
		"-checks other":                     odd,
		"-checks demo":                      "",
		"-checks demo,other":                odd,
		"-checks all,-other":                "",
		"-checks=-demo":                     odd,
		"-checks=-demo,-other":              "",
		"-vet":                              assign + "\n" + odd,
		"-vet -checks assign":               assign,
		"-vet -checks=-assign":              odd,
		"-vet -checks=all,-other":           assign,
		"-vet=false":                        odd,
		"-vet -other":                       odd,
		"-vet -checks demo,other,directive": odd,
	} {
		got := run(t, dir, demovet, append(strings.Fields(args), "./self")...)
		got.stdout = lines(got.stdout)
		status := 1
		if want == "" {
			status = 0
		}
		got.expect(t, status, want, "")
	}
	run(t, dir, demovet, "-checks", "dmo").expect(t, 2, "", `signalvet: -checks: unknown check "dmo" (see signalvet -list)`)
	run(t, dir, demovet, "-checks", "assign").expect(t, 2, "", `signalvet: -checks: unknown check "assign" (see signalvet -list)`)
}

func TestVetChecksUnderGoVet(t *testing.T) {
	dir := module(t, "-- self.go --\n"+selfish)
	const odd, assign = "self.go:5:15: odd is called (other)", "self.go:3:19: self-assignment of x (assign)"
	goVet(t, dir, ".").expect(t, 1, "", odd)
	both := goVet(t, dir, "-vet", ".").stderr // in any order
	if !strings.Contains(both, assign+"\n") || !strings.Contains(both, odd+"\n") {
		t.Errorf("-vet: %s", both)
	}
	goVet(t, dir, "-assign", ".").expect(t, 1, "", assign)
}

func TestList(t *testing.T) {
	run(t, t.TempDir(), demovet, "-list").expect(t, 0, `
check  level        fix  precision         finds
demo   1 (default)  no   not yet measured  report calls of bad functions
other  1 (default)  no   not yet measured  report calls of odd functions`, "")
	got := run(t, t.TempDir(), signalvet, "-list").stdout
	for _, check := range []string{"lateconnect", "uidmatch", "suppression"} {
		if !strings.Contains(got, "\n"+check+" ") {
			t.Errorf("-list lacks %s:\n%s", check, got)
		}
	}
}

func TestExplain(t *testing.T) {
	explained := run(t, t.TempDir(), signalvet, "-explain", "lateconnect")
	helped := run(t, t.TempDir(), signalvet, "help", "lateconnect")
	if explained != helped || explained.status != 0 || !strings.HasPrefix(explained.stdout, "lateconnect: ") {
		t.Errorf("-explain: %+v\nhelp: %+v", explained, helped)
	}
	ofVet := run(t, t.TempDir(), demovet, "-explain", "assign")
	if !strings.HasPrefix(ofVet.stdout, "check for useless assignments\n") || !strings.HasSuffix(ofVet.stdout, "\nA check of go vet: -vet runs it.\n") {
		t.Errorf("-explain assign: %+v", ofVet)
	}
	run(t, t.TempDir(), demovet, "-explain", "none").expect(t, 2, "", `signalvet: no check is named "none" (see signalvet help)`)
}

func TestVersion(t *testing.T) {
	long, short := run(t, t.TempDir(), signalvet, "-version"), run(t, t.TempDir(), signalvet, "-V")
	if long != short || !strings.HasPrefix(short.stdout, "signalvet ") || short.status != 0 {
		t.Errorf("-version: %+v\n-V: %+v", long, short)
	}
}

// The details of a finding are no related place of it.
func TestDetailsStayInside(t *testing.T) {
	dir := dispatching(t, map[string]string{"main.go": late})
	got := run(t, dir, signalvet, "-f", "json")
	if strings.Contains(got.stdout, "signalvet:details") || !strings.Contains(got.stdout, `"signal": "orders"`) || !strings.Contains(got.stdout, `"function": "main"`) {
		t.Errorf("-f json: %s", got.stdout)
	}
}
