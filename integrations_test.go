package signalvet_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"
)

// action is action.yml as far as the tests look at it.
type action struct {
	Inputs map[string]struct {
		Description, Default string
	}
	Runs struct {
		Steps []actionStep
	}
}

type actionStep struct {
	Name, Run, Uses, Shell string
	Env                    map[string]string
}

func readAction(t *testing.T) action {
	t.Helper()
	var read action
	if err := yaml.Unmarshal([]byte(readText(t, "action.yml")), &read); err != nil {
		t.Fatal(err)
	}
	return read
}

var inputReference = regexp.MustCompile(`\$\{\{ *inputs\.([\w-]+) *\}\}`)

// Every input is described and used, and none is used that there is not. The
// scripts get them through the environment only: they are not a part of them.
func TestActionInputs(t *testing.T) {
	text, read := readText(t, "action.yml"), readAction(t)
	for name, input := range read.Inputs {
		if input.Description == "" || !strings.Contains(text, "inputs."+name) {
			t.Errorf("input %s: described as %q, used: %v", name, input.Description, strings.Contains(text, "inputs."+name))
		}
	}
	for _, reference := range inputReference.FindAllStringSubmatch(text, -1) {
		if _, ok := read.Inputs[reference[1]]; !ok {
			t.Errorf("there is no input %s", reference[1])
		}
	}
	for _, step := range read.Runs.Steps {
		if strings.Contains(step.Run, "${{") {
			t.Errorf("step %s: the script holds an expression", step.Name)
		}
	}
}

// runSteps runs the scripts of the action in the directory, with these inputs
// instead of the defaults, until one fails.
func runSteps(t *testing.T, dir string, inputs map[string]string) (temp string, last ran) {
	t.Helper()
	root, err := filepath.Abs(".")
	if err != nil {
		t.Fatal(err)
	}
	read, temp := readAction(t), t.TempDir()
	for _, step := range read.Runs.Steps {
		if step.Run == "" {
			continue // another action
		}
		script := exec.Command("bash", "-eo", "pipefail", "-c", step.Run)
		script.Dir = dir
		script.Env = append(os.Environ(), "RUNNER_TEMP="+temp, "GITHUB_ACTION_PATH="+root, "GOWORK=off", "GOFLAGS=-mod=mod")
		for name, value := range step.Env {
			script.Env = append(script.Env, name+"="+inputReference.ReplaceAllStringFunc(value, func(reference string) string {
				input := inputReference.FindStringSubmatch(reference)[1]
				if value, ok := inputs[input]; ok {
					return value
				}
				return read.Inputs[input].Default
			}))
		}
		var stdout, stderr strings.Builder
		script.Stdout, script.Stderr = &stdout, &stderr
		if err := script.Run(); script.ProcessState == nil {
			t.Fatal(err)
		}
		last = ran{stdout.String(), stderr.String(), script.ProcessState.ExitCode()}
		if last.status != 0 {
			break
		}
	}
	return temp, last
}

// The scripts of the action build signalvet, write the log and report.
func TestAction(t *testing.T) {
	terminal := newTerminal(t)
	terminal.write(t, "main.go", shownFile(t, commandPage, "main.go"))
	temp, last := runSteps(t, terminal.dir, nil)
	if last.status != 1 || !strings.HasPrefix(last.stdout, "::warning file=main.go,line=15,") {
		t.Errorf("status %d, output %s%s", last.status, last.stdout, last.stderr)
	}
	log, err := os.ReadFile(filepath.Join(temp, "signalvet.sarif"))
	if err != nil || !strings.Contains(string(log), `"ruleId": "lateconnect"`) {
		t.Errorf("the log is %s (%v)", log, err)
	}
	if _, last = runSteps(t, terminal.dir, map[string]string{"fail": "false", "args": "-checks lateconnect"}); last.status != 0 {
		t.Errorf("with fail: false: status %d, %s", last.status, last.stderr)
	}
	if _, last = runSteps(t, terminal.dir, map[string]string{"fail": "false", "args": "-nosuch"}); last.status == 0 {
		t.Errorf("with a wrong flag: status %d", last.status)
	}
}

// The hooks of pre-commit run in a module as they are.
func TestPreCommitHooks(t *testing.T) {
	var hooks []struct {
		ID, Entry, Language string
		Args                []string
		PassFilenames       bool `yaml:"pass_filenames"`
	}
	if err := yaml.Unmarshal([]byte(readText(t, ".pre-commit-hooks.yaml")), &hooks); err != nil || len(hooks) != 2 {
		t.Fatalf("%d hooks, %v", len(hooks), err)
	}
	terminal := newTerminal(t)
	for i, status := range []string{"1", "0"} { // the second one mends
		terminal.write(t, "main.go", shownFile(t, commandPage, "main.go"))
		hook := hooks[i]
		output := terminal.run(t, hook.Entry+" "+strings.Join(hook.Args, " "))
		if terminal.status != status || hook.Language != "golang" || hook.PassFilenames {
			t.Errorf("%s: status %s, want %s\n%s", hook.ID, terminal.status, status, output)
		}
	}
}

// shownFile returns the block of a page that shows the named file.
func shownFile(t *testing.T, page, name string) string {
	t.Helper()
	for _, parts := range pageBlock.FindAllStringSubmatch(readText(t, page), -1) {
		if strings.HasSuffix(parts[1], " "+name) {
			return parts[2]
		}
	}
	t.Fatalf("%s shows no %s", page, name)
	return ""
}
