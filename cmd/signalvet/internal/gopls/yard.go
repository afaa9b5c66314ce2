package gopls

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
)

// yard is the directory of the module that is made for a build.
type yard struct {
	dir string
}

// settingsDir is where a vendored gopls lists its analyzers.
const settingsDir = "vendor/" + gopls + "/internal/settings"

func (y *yard) build(release *release, code code, asked *request) error {
	steps := []func() error{
		func() error { return y.write("go.mod", goMod(release, code)) },
		func() error { return y.write("suite.go", suiteFile) },
		func() error { return y.run("mod", "tidy") },
		func() error { return y.run("mod", "vendor") },
		func() error { return y.write(settingsDir+"/signalvet.go", analyzersFile(asked.settings)) },
		func() error { return y.run("build", "-mod=vendor", "-trimpath", "-o", asked.target, gopls) },
	}
	for _, step := range steps {
		if err := step(); err != nil {
			return err
		}
	}
	return nil
}

func (y *yard) write(name, text string) error {
	return os.WriteFile(filepath.Join(y.dir, filepath.FromSlash(name)), []byte(text), 0o666)
}

func (y *yard) run(args ...string) error {
	_, err := goCommand(y.dir, args...)
	return err
}

// goCommand runs the go command of the user, without the flags and the
// workspace that belong to the user's own work. What it complains about is in
// the error.
func goCommand(dir string, args ...string) ([]byte, error) {
	var stdout, stderr bytes.Buffer
	command := exec.Command("go", args...)
	command.Dir, command.Stdout, command.Stderr = dir, &stdout, &stderr
	command.Env = append(os.Environ(), "PWD="+dir, "GOWORK=off", "GOFLAGS=")
	if err := command.Run(); err != nil {
		return stdout.Bytes(), fmt.Errorf("go %s: %w\n%s", strings.Join(args, " "), err, bytes.TrimSpace(stderr.Bytes()))
	}
	return stdout.Bytes(), nil
}

func goMod(release *release, code code) string {
	var b strings.Builder
	fmt.Fprintf(&b, "module signalvet.gopls\n\ngo %s\n\ntool %s\n\n", release.goVersion, gopls)
	fmt.Fprintf(&b, "require %s %s\n\nrequire %s %s\n", gopls, release.version, module, code.version)
	if code.replace != "" {
		fmt.Fprintf(&b, "\nreplace %s => %s\n", module, quoteLast(code.replace))
	}
	for _, library := range shared {
		if version := release.pins[library]; version != "" {
			fmt.Fprintf(&b, "\nreplace %s => %s %s\n", library, library, version)
		}
	}
	return b.String()
}

// quoteLast quotes a directory, whose name may hold blanks.
func quoteLast(replacement string) string {
	if filepath.IsAbs(replacement) {
		return strconv.Quote(replacement)
	}
	return replacement
}

// suiteFile makes go mod vendor see that the suite is needed.
const suiteFile = "package suite\n\nimport _ \"" + module + "/passes\"\n"

// analyzersFile is the file that adds the suite to the analyzers of gopls.
func analyzersFile(settings []setting) string {
	var b strings.Builder
	b.WriteString(analyzersHead)
	for _, each := range settings {
		fmt.Fprintf(&b, "\tset(%q, %q)\n", each.Name, each.Value)
	}
	b.WriteString(analyzersTail)
	return b.String()
}

const analyzersHead = `package settings

import (
	"github.com/signalvet/signalvet/passes"

	"golang.org/x/tools/gopls/internal/protocol"
)

func init() {
	set := func(name, value string) {
		if err := passes.Set(name, value); err != nil {
			panic("signalvet: " + err.Error())
		}
	}
	_ = set // without settings
`

const analyzersTail = `	for _, check := range passes.Suite {
		AllAnalyzers = append(AllAnalyzers, &Analyzer{
			analyzer:    check,
			severity:    protocol.SeverityWarning,
			actionKinds: []protocol.CodeActionKind{protocol.QuickFix},
		})
	}
}
`
