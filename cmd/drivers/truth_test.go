//go:build drivers

package drivers

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/signalvet/signalvet/passes"
)

// findings is what a driver says of a module, as the command writes it.
type findings map[string]bool

// drivers run the checks on a module, each in its own way.
var drivers = map[string]func(t *testing.T, dir string) findings{
	"go vet":        vetFindings,
	"golangci-lint": golangciFindings,
	"gopls":         goplsFindings,
}

// TestDriverTruth holds that all drivers say the same of the same code: place
// by place and word by word.
func TestDriverTruth(t *testing.T) {
	for name, dir := range map[string]string{"mistakes": mistakesModule(t), "testdata": testdataModule(t)} {
		want := aloneFindings(t, dir)
		if len(want) < 20 {
			t.Fatalf("%s: %d findings only", name, len(want))
		}
		for driver, run := range drivers {
			t.Run(name+"/"+driver, func(t *testing.T) { run(t, dir).expect(t, want) })
		}
	}
}

func (got findings) expect(t *testing.T, want findings) {
	t.Helper()
	for each := range want {
		if !got[each] {
			t.Errorf("not found: %s", each)
		}
	}
	for each := range got {
		if !want[each] {
			t.Errorf("found here only: %s", each)
		}
	}
}

// collect returns the lines of a text that the pattern matches, rewritten.
func collect(text string, pattern *regexp.Regexp, rewritten string) findings {
	found := make(findings)
	for _, line := range strings.Split(text, "\n") {
		if pattern.MatchString(line) {
			found[pattern.ReplaceAllString(line, rewritten)] = true
		}
	}
	return found
}

func aloneFindings(t *testing.T, dir string) findings {
	t.Helper()
	got := mustRun(t, dir, nil, built(t, signalvet), "./...")
	if got.status != 1 || got.stderr != "" {
		t.Fatalf("status %d, %s", got.status, got.stderr)
	}
	return collect(got.stdout, regexp.MustCompile(`^\S.*\(\w+\)$`), "$0")
}

func vetFindings(t *testing.T, dir string) findings {
	t.Helper()
	got := mustRun(t, dir, nil, "go", "vet", "-vettool="+built(t, signalvet), "./...")
	return collect(got.stderr, regexp.MustCompile(`^(?:\./)?(\S+:\d+:\d+: \S.*\(\w+\))$`), "$1")
}

func golangciFindings(t *testing.T, dir string) findings {
	t.Helper()
	write(t, dir, ".golangci.yml", configured("tests: false"))
	got := lint(t, dir, "./...")
	return collect(got.stdout, regexp.MustCompile(`^(\S+:\d+:\d+): (\w+): (.*) \(signalvet\)$`), "$1: $3 ($2)")
}

func goplsFindings(t *testing.T, dir string) findings {
	t.Helper()
	e := goplsReleases[0].editor(t, dir, nil)
	found := make(findings)
	for _, name := range compiled(t, dir) {
		lines := strings.Split(read(t, dir, name), "\n")
		for _, each := range e.pull(filepath.Join(dir, name)) {
			if !isCheck(each.Source) {
				continue // an analyzer of gopls
			}
			at := each.Range.Start
			found[fmt.Sprintf("%s:%d:%d: %s (%s)", name, at.Line+1, byteColumn(lines[at.Line], at.Character)+1, each.Message, each.Source)] = true
		}
	}
	return found
}

func isCheck(name string) bool {
	for _, check := range passes.Suite {
		if check.Name == name {
			return true
		}
	}
	return false
}

// compiled lists the files that belong to a package here.
func compiled(t *testing.T, dir string) []string {
	t.Helper()
	listed := mustRun(t, dir, nil, "go", "list", "-f", `{{$dir := .Dir}}{{range .GoFiles}}{{$dir}}/{{.}}{{"\n"}}{{end}}`, "./...")
	var files []string
	for path := range strings.Lines(listed.stdout) {
		name, err := filepath.Rel(dir, strings.TrimSpace(path))
		if err != nil {
			t.Fatal(err)
		}
		if name != "." {
			files = append(files, filepath.ToSlash(name))
		}
	}
	return files
}

// goFiles lists the files below a folder, but for those of modules inside.
func goFiles(t *testing.T, dir string) []string {
	t.Helper()
	var files []string
	err := filepath.WalkDir(dir, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || !entry.IsDir() && !strings.HasSuffix(path, ".go") {
			return err
		}
		if !entry.IsDir() {
			name, err := filepath.Rel(dir, path)
			files = append(files, filepath.ToSlash(name))
			return err
		}
		if _, err := os.Stat(filepath.Join(path, "go.mod")); err == nil && path != dir {
			return filepath.SkipDir
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// mistakesModule is examples/mistakes as a module.
func mistakesModule(t *testing.T) string {
	t.Helper()
	dir := dispatching(t, "")
	copyCode(t, filepath.Join(root, "examples", "mistakes"), dir, `"`+module+"/examples/mistakes/", `"example.com/m/`)
	return dir
}

// testdataModule holds the programs that the checks are tested on. The
// libraries that stand for others become one module for each host.
func testdataModule(t *testing.T) string {
	t.Helper()
	dir, src := t.TempDir(), filepath.Join(root, "testdata", "src")
	folders, err := os.ReadDir(src)
	if err != nil {
		t.Fatal(err)
	}
	copyCode(t, filepath.Join(root, "dispatch"), filepath.Join(dir, "hosts", filepath.FromSlash(module), "dispatch")) // a link in testdata
	goMod := "module example.com/m\n\ngo 1.26.0\n"
	var moved []string
	for _, each := range folders {
		switch name := each.Name(); {
		case strings.Contains(name, "."):
			copyCode(t, filepath.Join(src, name), filepath.Join(dir, "hosts", name))
			write(t, dir, "hosts/"+name+"/go.mod", "module "+name+"\n\ngo 1.26.0\n")
			goMod += "\nrequire " + name + " v0.0.0\n\nreplace " + name + " => ./hosts/" + name + "\n"
		case isCheck(name):
			moved = append(moved, `"`+name+"/", `"example.com/m/`+name+"/")
		}
	}
	for i := 0; i < len(moved); i += 2 {
		name := strings.Trim(moved[i], `"/`)
		copyCode(t, filepath.Join(src, name), filepath.Join(dir, name), moved...)
	}
	write(t, dir, "go.mod", goMod)
	return dir
}

// copyCode copies the Go files of a folder, with some texts replaced.
func copyCode(t *testing.T, from, to string, replaced ...string) {
	t.Helper()
	replacer := strings.NewReplacer(replaced...)
	for _, name := range goFiles(t, from) {
		if strings.HasSuffix(name, "_test.go") {
			continue // of no concern by default, and some need files beside them
		}
		write(t, to, name, replacer.Replace(read(t, from, name)))
	}
}
