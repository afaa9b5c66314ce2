//go:build drivers

package drivers

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"
)

// golangciDocument returns the block of docs/golangci.md that has the text.
func golangciDocument(text string) (string, error) {
	document, err := os.ReadFile(filepath.Join(root, "docs", "golangci.md"))
	for _, block := range regexp.MustCompile("(?ms)^```[a-z]+\n(.*?)^```").FindAllStringSubmatch(string(document), -1) {
		if strings.Contains(block[1], text) {
			return block[1], nil
		}
	}
	return "", err
}

// golangci is a golangci-lint with the plugin, made as docs/golangci.md says
// but for the plugin's code, which is that of this working tree.
var golangci = sync.OnceValues(func() (string, error) {
	config, err := golangciDocument("plugins:")
	if err != nil {
		return "", err
	}
	tree, err := filepath.Abs(root)
	if err != nil {
		return "", err
	}
	config = regexp.MustCompile(`(?m)^    version: .*`).ReplaceAllString(config, "    path: '"+tree+"'")
	if err := os.WriteFile(filepath.Join(workshop, ".custom-gcl.yml"), []byte(config), 0o666); err != nil {
		return "", err
	}
	version := regexp.MustCompile(`(?m)^version: (.*)$`).FindStringSubmatch(config)[1]
	origin, err := golangciOrigin(version)
	if err != nil {
		return "", err
	}
	return filepath.Join(workshop, "golangci-lint-signalvet"), runSteps(
		step{workshop, []string{"GOBIN=" + workshop}, []string{"go", "install", "-trimpath", golangciModule + "/cmd/golangci-lint@" + version}},
		step{workshop, append(origin, "GOFLAGS=-trimpath"), []string{filepath.Join(workshop, "golangci-lint"), "custom"}},
	)
})

const golangciModule = "github.com/golangci/golangci-lint/v2"

// golangciOrigin makes the repository that "golangci-lint custom" clones out of
// the module cache, and returns the environment in which git finds it.
func golangciOrigin(version string) (env []string, err error) {
	code, err := downloaded(golangciModule + "@" + version)
	if err != nil {
		return nil, err
	}
	origin := filepath.Join(workshop, "origin")
	if err := os.CopyFS(origin, os.DirFS(code)); err != nil {
		return nil, err
	}
	git := func(args ...string) step {
		return step{origin, nil, append([]string{"git", "-c", "user.name=tests", "-c", "user.email=tests@example.com"}, args...)}
	}
	return []string{
		"GIT_CONFIG_COUNT=1",
		"GIT_CONFIG_KEY_0=url.file://" + origin + ".insteadOf",
		"GIT_CONFIG_VALUE_0=https://github.com/golangci/golangci-lint.git",
	}, runSteps(git("init", "-q"), git("add", "-Af"), git("commit", "-q", "-m", version), git("tag", version))
}

// lint runs the golangci-lint in a directory; all runs share one cache.
func lint(t *testing.T, dir string, args ...string) outcome {
	t.Helper()
	env := []string{"GOLANGCI_LINT_CACHE=" + filepath.Join(workshop, "golangci-cache")}
	return mustRun(t, dir, env, built(t, golangci), append([]string{"run", "--show-stats=false"}, args...)...)
}

// configured is a configuration with these lines as settings of the plugin.
func configured(settings string) string {
	lines := strings.ReplaceAll(strings.TrimSpace("\n"+settings), "\n", "\n          ")
	return `version: "2"
linters:
  default: none
  enable: [signalvet]
  settings:
    custom:
      signalvet:
        type: module
        settings:
          ` + lines + `
issues:
  max-issues-per-linter: 0
  max-same-issues: 0
  uniq-by-line: false
output:
  formats:
    text: {path: stdout, colors: false, print-issued-lines: false}
`
}

// expectLines compares what the lines of a report begin with.
func (got outcome) expectLines(t *testing.T, want ...string) {
	t.Helper()
	said := strings.Split(strings.TrimSpace(got.stdout), "\n")
	if got.stdout == "" {
		said = nil
	}
	if strings.Join(said, "\n") != strings.Join(want, "\n") || (got.status == 0) != (len(want) == 0) {
		t.Errorf("status %d, findings\n%s\n%swant\n%s", got.status, got.stdout, got.stderr, strings.Join(want, "\n"))
	}
}

const (
	lateIssue = "main.go:15:2: lateconnect: " + lateMessage + " (signalvet)"
	uidIssue  = "main.go:16:2: uidmatch: " + uidMessage + " (signalvet)"
)

// TestDriverGolangciDocument does what docs/golangci.md says, and sees what it
// shows. The words in its configuration are those of emitter.
func TestDriverGolangciDocument(t *testing.T) {
	config, err := golangciDocument("original-url:")
	if err != nil {
		t.Fatal(err)
	}
	shown, err := golangciDocument("main.go:15:2")
	if err != nil {
		t.Fatal(err)
	}
	dir := dispatching(t, program)
	write(t, dir, ".golangci.yml", config)
	if got := lint(t, dir, "./..."); !strings.HasPrefix(got.stdout, shown) {
		t.Errorf("docs/golangci.md shows\n%s\nbut this is said:\n%s%s", shown, got.stdout, got.stderr)
	}
	dir = dispatching(t, emitter)
	write(t, dir, ".golangci.yml", config)
	if got := lint(t, dir, "./..."); !strings.HasPrefix(got.stdout, "main.go:7:2: lateconnect: ") {
		t.Errorf("with words: %+v", got)
	}
}

// TestDriverGolangciSettings changes the settings of one module, whose findings
// golangci-lint keeps in its cache.
func TestDriverGolangciSettings(t *testing.T) {
	dir := dispatching(t, program)
	for _, test := range []struct {
		settings string
		want     []string
	}{
		{"tests: false", []string{lateIssue, uidIssue}},
		{"disable: [lateconnect]", []string{uidIssue}},
		{"enable: [lateconnect]", []string{lateIssue}},
		{"enable: [txsend]", nil},
		{"tests: false", []string{lateIssue, uidIssue}},
	} {
		write(t, dir, ".golangci.yml", configured(test.settings))
		lint(t, dir, "./...").expectLines(t, test.want...)
	}
}

// waiting connects a receiver that waits for a lock, in a test file.
const waiting = `-- main.go --
package main

func main() {}
-- main_test.go --
package main

import (
	"context"
	"sync"

	"github.com/signalvet/signalvet/dispatch"
)

var (
	orders = dispatch.New[string]("orders")
	mu     sync.Mutex
)

func count(context.Context, string) error {
	mu.Lock()
	defer mu.Unlock()
	return nil
}

func init() {
	orders.Connect("count", count)
	_ = orders.Send(context.Background(), "first")
}
`

func TestDriverGolangciOptions(t *testing.T) {
	dir := dispatching(t, waiting)
	write(t, dir, ".golangci.yml", configured("enable: [blockingreceiver]\ntests: true\nblockingreceiver: {classes: [lock, net]}"))
	lint(t, dir, "./...").expectLines(t, "main_test.go:22:26: blockingreceiver: receiver count may block the sender ((*sync.Mutex).Lock) (signalvet)")
	write(t, dir, ".golangci.yml", configured("enable: [blockingreceiver]\ntests: true"))
	lint(t, dir, "./...").expectLines(t)
	write(t, dir, ".golangci.yml", configured("enable: [blockingreceiver]\nblockingreceiver: {classes: [lock, net]}"))
	lint(t, dir, "./...").expectLines(t)
}

func TestDriverGolangciUnknownSetting(t *testing.T) {
	dir := dispatching(t, program)
	for settings, want := range map[string]string{
		"tset: true":          `unknown setting "tset" (there are enable, disable, `,
		"enable: [lateconn]":  `setting enable: no check is named "lateconn"`,
		"vocabulary: {a: b}":  "setting vocabulary is a mapping (want text; ",
		"vocabulary: a.yaml":  "setting vocabulary: -vocabulary:1:1: ",
		"lateconnect: {x: 1}": `unknown setting "lateconnect.x" (there are `,
	} {
		write(t, dir, ".golangci.yml", configured(settings))
		if got := lint(t, dir, "./..."); got.status != 3 || !strings.Contains(got.stderr, want) {
			t.Errorf("%s: status %d, %s, want 3 and %s", settings, got.status, got.stderr, want)
		}
	}
}

func TestDriverGolangciSuppression(t *testing.T) {
	dir := dispatching(t, program)
	write(t, dir, ".golangci.yml", configured("tests: false"))
	text := read(t, dir, "main.go")
	for comment, want := range map[string][]string{
		"//nolint:signalvet // a reason":      {uidIssue},
		"//nolint:lateconnect // a reason":    {uidIssue},
		"//lint:ignore lateconnect a reason":  {uidIssue},
		"//nolint:uidmatch // not that check": {lateIssue, "main.go:15:37: suppression: suppression of uidmatch matches no finding (remove it) (signalvet)", uidIssue},
	} {
		write(t, dir, "main.go", strings.Replace(text, "audit)\n", "audit) "+comment+"\n", 1))
		lint(t, dir, "./...").expectLines(t, want...)
	}
}

func TestDriverGolangciFix(t *testing.T) {
	dir, want := dispatching(t, program), dispatching(t, program)
	write(t, dir, ".golangci.yml", configured("tests: false"))
	lint(t, dir, "--fix", "./...").expectLines(t)
	if err := (step{want, nil, []string{built(t, signalvet), "-fix", "./..."}}).run(); err != nil {
		t.Fatal(err)
	}
	if got, want := read(t, dir, "main.go"), read(t, want, "main.go"); got != want || strings.Contains(got, "audit_log") {
		t.Errorf("--fix makes\n%s\nsignalvet -fix makes\n%s", got, want)
	}
}
