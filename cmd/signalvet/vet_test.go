package main_test

import (
	"os"
	"os/exec"
	"runtime"
	"strings"
	"testing"
)

// goVet runs the demonstration suite under go vet.
func goVet(t *testing.T, dir string, args ...string) result {
	t.Helper()
	return run(t, dir, "go", append([]string{"vet", "-vettool=" + demovet}, args...)...)
}

func TestVetTool(t *testing.T) {
	dir := module(t, calls)
	got := goVet(t, dir, "-demo", "./lib")
	got.expect(t, 1, "", "lib/lib_test.go:3:16: Bad is called (it is bad) (demo)\nlib/lib.go:3:6: \tBad is declared here")
	got = goVet(t, dir, "-demo=false", ".")
	got.expect(t, 1, "", "main.go:12:2: odd is called (other)")
	goVet(t, dir, "./clean").expect(t, 0, "", "")
}

// The go command splits the version line at blanks, and this executable's path
// has one.
func TestVersionLine(t *testing.T) {
	got := run(t, t.TempDir(), demovet, "-V=full")
	words := strings.Fields(got.stdout)
	if got.status != 0 || len(words) != 4 || words[0] != "signalvet" || words[2] != "devel" || !strings.HasPrefix(words[3], "buildID=") {
		t.Errorf("status %d, -V=full prints %q", got.status, got.stdout)
	}
}

func TestNewerGoCommand(t *testing.T) {
	command := exec.Command(demovet, "-V=full")
	command.Env = append(os.Environ(), "GOVERSION=go1.99.1")
	output, err := command.CombinedOutput()
	want := "signalvet: built with " + runtime.Version() + ", it cannot read the code of go1.99.1; build it again with that Go\n"
	if err == nil || string(output) != want {
		t.Errorf("got error %v and %q, want %q", err, output, want)
	}
}

// The tool's flags are those that users were promised.
func TestVetFlags(t *testing.T) {
	printed := run(t, t.TempDir(), signalvet, "-flags").stdout
	for _, name := range []string{"lateconnect", "uidmatch", "blockingreceiver"} {
		if !strings.Contains(printed, `"Name": "`+name+`"`) {
			t.Errorf("-flags lacks %s:\n%s", name, printed)
		}
	}
}
