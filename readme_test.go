package signalvet_test

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/signalvet/signalvet/passes"
	"github.com/signalvet/signalvet/passes/vocabulary"
)

// newcomersCommands are the two commands for a fresh machine.
func newcomersCommands(t *testing.T) (vet, test string) {
	t.Helper()
	first := codeBlocks(readText(t, "README.md"), "sh")[0]
	commands := strings.Split(strings.TrimSpace(first), "\n")
	if len(commands) != 2 {
		t.Fatalf("README.md begins with %d commands, want 2", len(commands))
	}
	return commands[0], commands[1]
}

// The first command finds what the README shows, letter by letter.
func TestReadmeFinding(t *testing.T) {
	vet, _ := newcomersCommands(t)
	words := strings.Fields(vet)
	got := runIn(t, ".", words[0], words[1:]...)
	if got.status != 1 {
		t.Errorf("%s: exit status %d, want 1\n%s", vet, got.status, got.stderr)
	}
	shown := codeBlocks(readText(t, "README.md"), "text")
	if len(shown) == 0 {
		t.Fatal("README.md shows no finding")
	}
	for _, finding := range shown {
		if !strings.Contains("\n"+got.stdout, "\n"+finding) {
			t.Errorf("%s does not print\n%s\nbut\n%s", vet, finding, got.stdout)
		}
	}
}

// The second command tests the module and every example that is a module.
func TestReadmeTestCommand(t *testing.T) {
	_, test := newcomersCommands(t)
	if !slices.Contains(strings.Fields(test), "./...") {
		t.Errorf("%s: does not test this module", test)
	}
	manifests, err := fs.Glob(os.DirFS("."), "examples/*/go.mod")
	if err != nil || len(manifests) == 0 {
		t.Fatalf("no examples that are modules: %v", err)
	}
	for _, manifest := range manifests {
		if dir := strings.TrimSuffix(manifest, "/go.mod"); !strings.Contains(test, dir) {
			t.Errorf("%s: does not test %s", test, dir)
		}
	}
	first := regexp.MustCompile(`(?m)^\s*go test .*`).FindString(readText(t, "README.md"))
	if strings.TrimSpace(first) != test {
		t.Errorf(".ci/run would run %q, want %q", first, test)
	}
}

func TestReadmeExitStatus(t *testing.T) {
	signalvet := buildCommand(t)
	broken := t.TempDir()
	for name, text := range map[string]string{"go.mod": "module broken\n\ngo 1.26\n", "broken.go": "package broken\n\nvar x int = true\n"} {
		if err := os.WriteFile(filepath.Join(broken, name), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	for _, test := range []struct {
		status int
		args   []string
	}{
		{0, []string{"./examples/pingpong"}},
		{1, []string{"./examples/mistakes/webhook"}},
		{2, []string{"-nosuchflag", "./examples/pingpong"}},
		{3, []string{"-C", broken, "./..."}},
	} {
		if got := runIn(t, ".", signalvet, test.args...); got.status != test.status {
			t.Errorf("signalvet %q: exit status %d, want %d\n%s%s", test.args, got.status, test.status, got.stdout, got.stderr)
		}
	}
}

// The table of checks is made from the suite;
//
//	go test . -run TestReadmeChecks -update
//
// writes it.
func TestReadmeChecks(t *testing.T) {
	var table strings.Builder
	for _, check := range passes.Suite {
		title, _, _ := strings.Cut(check.Doc, "\n")
		_, title, _ = strings.Cut(title, ": ")
		fmt.Fprintf(&table, "| [%s](docs/checks/%[1]s.md) | %s |\n", check.Name, strings.TrimPrefix(title, "find "))
	}
	text := readText(t, "README.md")
	rows := regexp.MustCompile(`(?m)^(\| \[\w+\]\(docs/checks/.*\n)+`)
	if len(rows.FindAllString(text, -1)) != 1 {
		t.Fatal("README.md has not one table of checks")
	}
	expectFile(t, "README.md", rows.ReplaceAllLiteralString(text, table.String()))
}

// The flags that the README uses are those of the command.
func TestReadmeFlags(t *testing.T) {
	help := runIn(t, ".", "go", "run", "./cmd/signalvet", "help").stdout + runIn(t, ".", "go", "run", "./cmd/signalvet", "help", "catalogue").stdout
	for _, block := range codeBlocks(readText(t, "README.md"), "sh") {
		for line := range strings.Lines(block) {
			for _, flag := range regexp.MustCompile(` -([a-z.]+)`).FindAllStringSubmatch(argumentsOf(line), -1) {
				if !strings.Contains(help, "\n\t-"+flag[1]) {
					t.Errorf("README.md: %s: signalvet has no flag -%s", line, flag[1])
				}
			}
		}
	}
}

// argumentsOf returns what signalvet gets of a command line, with a blank before each.
func argumentsOf(line string) string {
	if args, ok := strings.CutPrefix(line, "signalvet "); ok {
		return " " + args
	}
	if _, args, ok := strings.Cut(line, `)" `); ok && strings.Contains(line, " -vettool=") {
		return " " + args
	}
	return "" // another command's
}

// The links of the README lead to files, and its vocabulary is one.
func TestReadmeLinks(t *testing.T) {
	text := readText(t, "README.md")
	for _, link := range regexp.MustCompile(`(?:\]\(|src=")([^)"]+)[)"]`).FindAllStringSubmatch(text, -1) {
		if _, err := os.Stat(filepath.FromSlash(link[1])); err != nil {
			t.Errorf("README.md: link: %v", err)
		}
	}
	for _, words := range codeBlocks(text, "yaml") {
		if _, err := vocabulary.Parse("README.md", []byte(words)); err != nil {
			t.Error(err)
		}
	}
}
