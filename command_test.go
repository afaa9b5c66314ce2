package signalvet_test

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"testing"
)

// readText returns the text of a file of the repository.
func readText(t *testing.T, name string) string {
	t.Helper()
	text, err := os.ReadFile(filepath.FromSlash(name))
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// codeBlocks returns the fenced blocks of a Markdown text in one language.
func codeBlocks(text, language string) []string {
	var blocks []string
	for _, match := range regexp.MustCompile("(?ms)^```"+language+"\n(.*?)^```").FindAllStringSubmatch(text, -1) {
		blocks = append(blocks, match[1])
	}
	return blocks
}

// ran is what a command did.
type ran struct {
	stdout, stderr string
	status         int
}

// runIn runs a program in a directory, to its end.
func runIn(t *testing.T, dir, program string, args ...string) ran {
	t.Helper()
	var stdout, stderr bytes.Buffer
	command := exec.Command(program, args...)
	command.Dir, command.Stdout, command.Stderr = dir, &stdout, &stderr
	if err := command.Run(); command.ProcessState == nil {
		t.Fatal(err) // it did not even start
	}
	return ran{stdout.String(), stderr.String(), command.ProcessState.ExitCode()}
}

// buildCommand builds signalvet and returns the path of the executable.
func buildCommand(t *testing.T) string {
	t.Helper()
	target := filepath.Join(t.TempDir(), "signalvet.exe")
	if built := runIn(t, ".", "go", "build", "-o", target, "./cmd/signalvet"); built.status != 0 {
		t.Fatal(built.stderr)
	}
	return target
}
