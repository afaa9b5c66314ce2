package front

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
)

// outcome is what a go command said.
type outcome struct {
	stdout, stderr []byte
	status         int
}

// runGo runs the go command of the user's PATH. An error means that there is
// none; that it failed is in the outcome's status.
func runGo(args ...string) (outcome, error) {
	var stdout, stderr bytes.Buffer
	command := exec.Command("go", args...)
	command.Stdout, command.Stderr = &stdout, &stderr
	err := command.Run()
	if failure := (*exec.ExitError)(nil); err != nil && !errors.As(err, &failure) {
		return outcome{}, fmt.Errorf("cannot run the go command: %w", err)
	}
	return outcome{stdout.Bytes(), stderr.Bytes(), command.ProcessState.ExitCode()}, nil
}

// vet runs this executable as the vet tool of the go command.
func (o *options) vet(patterns []string) (outcome, error) {
	self, err := os.Executable()
	if err != nil {
		return outcome{}, fmt.Errorf("cannot find its own executable: %w", err)
	}
	args := append([]string{"vet", "-vettool=" + self}, o.buildFlags...)
	args = append(args, o.toolFlags...)
	switch {
	case o.diff:
		args = append(args, "-fix", "-diff")
	case o.fix:
		args = append(args, "-fix")
	default:
		args = append(args, "-json") // last, as go vet itself adds it: both share one cache
	}
	return runGo(append(append(args, "--"), patterns...)...)
}
