package signalvet_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

const commandPage = "docs/command.md"

// A block of the page about the command is a file, whose name stands behind the
// language, or what happens on a terminal.
var pageBlock = regexp.MustCompile("(?ms)^```(console|[a-z]+ [\\w./-]+)\n(.*?)^```\n")

// TestCommandPage holds what the page shows against what the command prints, in
// a module with the files that the page shows before;
//
//	go test . -run TestCommandPage -update
//
// writes it.
func TestCommandPage(t *testing.T) { playPage(t, commandPage, 10) }

// TestCataloguePage does the same for the page about the catalogue;
//
//	go test . -run TestCataloguePage -update
//
// writes it.
func TestCataloguePage(t *testing.T) { playPage(t, "docs/catalogue.md", 7) }

// playPage plays what a page shows, which is at least some commands.
func playPage(t *testing.T, name string, atLeast int) {
	t.Helper()
	terminal := newTerminal(t)
	page := readText(t, name)
	shown := pageBlock.ReplaceAllStringFunc(page, func(block string) string {
		parts := pageBlock.FindStringSubmatch(block)
		if parts[1] != "console" {
			_, name, _ := strings.Cut(parts[1], " ")
			terminal.write(t, name, parts[2])
			return block
		}
		return "```console\n" + terminal.play(t, parts[2]) + "```\n"
	})
	if terminal.played < atLeast {
		t.Errorf("%s shows %d commands only", name, terminal.played)
	}
	expectFile(t, name, shown)
}

// terminal plays commands in a module that uses the dispatcher.
type terminal struct {
	dir    string
	env    []string
	played int
	status string // of the last command
}

func newTerminal(t *testing.T) *terminal {
	t.Helper()
	root, err := filepath.Abs(".")
	if err != nil {
		t.Fatal(err)
	}
	command := buildCommand(t)
	bin := t.TempDir()
	if err := os.Rename(command, filepath.Join(bin, "signalvet")); err != nil {
		t.Fatal(err)
	}
	new := &terminal{dir: filepath.Join(t.TempDir(), "shop")}
	new.env = append(os.Environ(), "PATH="+bin+string(os.PathListSeparator)+os.Getenv("PATH"), "GOWORK=off", "GOFLAGS=-mod=mod")
	new.write(t, "go.mod", "module example.com/shop\n\ngo 1.26.0\n\nrequire "+module+" v0.0.0\n\nreplace "+module+" => "+root+"\n")
	return new
}

func (c *terminal) write(t *testing.T, name, text string) {
	t.Helper()
	path := filepath.Join(c.dir, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
}

// play runs the commands behind the prompts and returns the block as it would
// look.
func (c *terminal) play(t *testing.T, block string) string {
	t.Helper()
	var looks strings.Builder
	for line := range strings.Lines(block) {
		command, ok := strings.CutPrefix(strings.TrimSuffix(line, "\n"), "$ ")
		if ok {
			looks.WriteString(line + c.run(t, command))
		}
	}
	return looks.String()
}

func (c *terminal) run(t *testing.T, line string) string {
	t.Helper()
	c.played++
	if line == "echo $?" {
		return c.status + "\n"
	}
	shell := exec.Command("sh", "-c", line)
	shell.Dir, shell.Env = c.dir, c.env
	output, err := shell.CombinedOutput()
	if shell.ProcessState == nil {
		t.Fatal(err)
	}
	c.status = strings.TrimPrefix(shell.ProcessState.String(), "exit status ")
	return strings.ReplaceAll(string(output), c.dir, "/home/you/shop")
}
