package mistakes

import (
	"io/fs"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// finding is a row of the table in README.md.
type finding struct {
	file, check, code string
}

var row = regexp.MustCompile("^\\| `([^`]+)` \\| `([^`]+)` \\| `([^`]+)` \\|")

func findings(t *testing.T) []finding {
	t.Helper()
	text, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	var all []finding
	for line := range strings.Lines(string(text)) {
		if cells := row.FindStringSubmatch(line); cells != nil {
			all = append(all, finding{file: cells[1], check: cells[2], code: cells[3]})
		}
	}
	if len(all) == 0 {
		t.Fatal("README.md has no table of findings")
	}
	return all
}

// TestTableLeadsToTheCode keeps the table true: each row names a line of its
// file, and a comment above that line says in plain words what is wrong.
func TestTableLeadsToTheCode(t *testing.T) {
	for _, f := range findings(t) {
		text, err := os.ReadFile(f.file)
		if err != nil {
			t.Error(err)
			continue
		}
		lines := strings.Split(string(text), "\n")
		at := slices.IndexFunc(lines, func(line string) bool { return strings.Contains(line, f.code) })
		if at < 1 {
			t.Errorf("%s has no line with %s", f.file, f.code)
			continue
		}
		if above := strings.TrimSpace(lines[at-1]); !strings.HasPrefix(above, "// ") {
			t.Errorf("%s:%d: the line above %s is %q, want a comment", f.file, at+1, f.code, above)
		}
	}
}

func TestEveryProgramHasAFinding(t *testing.T) {
	programs, err := fs.Glob(os.DirFS("."), "*/main.go")
	if err != nil {
		t.Fatal(err)
	}
	all := findings(t)
	for _, program := range programs {
		folder := strings.TrimSuffix(program, "main.go")
		if !slices.ContainsFunc(all, func(f finding) bool { return strings.HasPrefix(f.file, folder) }) {
			t.Errorf("README.md lists no finding in %s", folder)
		}
	}
}
