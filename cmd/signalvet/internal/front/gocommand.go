package front

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"slices"

	"github.com/signalvet/signalvet/cmd/signalvet/internal/config"
	"github.com/signalvet/signalvet/cmd/signalvet/internal/vettool"
)

// outcome is what a go command said.
type outcome struct {
	stdout, stderr []byte
	status         int
}

// runGo runs the go command of the user's PATH. An error means that there is
// none; that it failed is in the outcome's status.
func runGo(environment []string, args ...string) (outcome, error) {
	var stdout, stderr bytes.Buffer
	command := exec.Command("go", args...)
	command.Stdout, command.Stderr = &stdout, &stderr
	command.Env = append(os.Environ(), environment...)
	err := command.Run()
	if failure := (*exec.ExitError)(nil); err != nil && !errors.As(err, &failure) {
		return outcome{}, fmt.Errorf("cannot run the go command: %w", err)
	}
	return outcome{stdout.Bytes(), stderr.Bytes(), command.ProcessState.ExitCode()}, nil
}

// goVet runs this executable as the vet tool of the go command. The
// configuration is among the flags already.
func (r *analysisRun) goVet(patterns []string) (outcome, error) {
	self, err := os.Executable()
	if err != nil {
		return outcome{}, fmt.Errorf("cannot find its own executable: %w", err)
	}
	args := slices.Concat([]string{"vet", "-vettool=" + self}, r.BuildFlags, r.ToolFlags, r.mode, []string{"--"}, patterns)
	return runGo(r.environment(), args...)
}

// environment returns what the vet tool finds in its environment beyond ours.
func (r *analysisRun) environment() []string {
	added := []string{config.Variable + "=" + config.Off}
	if r.progress != "" {
		added = append(added, vettool.Progress+"="+r.progress)
	}
	return added
}
