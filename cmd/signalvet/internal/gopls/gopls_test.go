package gopls

import (
	"bytes"
	"flag"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"runtime/debug"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"

	"github.com/signalvet/signalvet/cmd/signalvet/internal/suite"
)

func TestNewestFor(t *testing.T) {
	for goVersion, want := range map[string]string{
		"go1.26":   "v0.23.0",
		"go1.26.8": "v0.23.0",
		"go1.27.3": "v0.24.0",
		"go1.99":   "v0.24.0",
		"go1.25.1": "no known gopls can be built with go1.25.1 (say -version)",
	} {
		got, err := newestFor(goVersion)
		if err != nil {
			got = err.Error()
		}
		if got != want {
			t.Errorf("newestFor(%s) = %s, want %s", goVersion, got, want)
		}
	}
}

func TestReleasedCode(t *testing.T) {
	for _, test := range []struct {
		name string
		main debug.Module
		want code
	}{
		{"release", debug.Module{Path: module, Version: "v1.2.3", Sum: "h1:x"}, code{version: "v1.2.3"}},
		{"fork", debug.Module{Path: module, Version: "v1.2.3", Replace: &debug.Module{Path: "example.com/fork", Version: "v0.1.0", Sum: "h1:x"}}, code{"v0.0.0", "example.com/fork v0.1.0"}},
		{"working tree", debug.Module{Path: module, Version: "(devel)"}, code{}},
		{"working tree with a version", debug.Module{Path: module, Version: "v1.2.4-0.20260101000000-abcdefabcdef+dirty"}, code{}},
		{"replaced by a directory", debug.Module{Path: module, Version: "v1.2.3", Replace: &debug.Module{Path: "../signalvet"}}, code{}},
		{"another main module", debug.Module{Path: "example.com/other", Version: "v1.2.3", Sum: "h1:x"}, code{}},
	} {
		if got, ok := releasedCode(test.main); got != test.want || ok != (test.want != code{}) {
			t.Errorf("%s: got %v, %v, want %v", test.name, got, ok, test.want)
		}
	}
}

// A test runs in a working tree, whose code is found without being told.
func TestCodeOfWorkingTree(t *testing.T) {
	root, err := filepath.Abs("../../../..")
	if err != nil {
		t.Fatal(err)
	}
	for _, directory := range []string{"", "../../../.."} {
		if got, err := findCode(directory); err != nil || got != (code{"v0.0.0", root}) {
			t.Errorf("findCode(%q) = %v, %v, want %s", directory, got, err, root)
		}
	}
	other := t.TempDir()
	if _, err := findCode(other); err == nil {
		t.Error("a directory without a module is accepted")
	}
	if err := os.WriteFile(filepath.Join(other, "go.mod"), []byte("module example.com/m\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	if _, err := findCode(other); err == nil || !strings.HasSuffix(err.Error(), " does not hold the module "+module) {
		t.Errorf("a foreign module: error %v", err)
	}
}

func TestGoMod(t *testing.T) {
	release := &release{"v0.23.0", "1.26.0", map[string]string{"golang.org/x/tools": "v0.47.1", "golang.org/x/mod": "v0.37.0"}}
	got := goMod(release, code{"v0.0.0", "/home/a user/signalvet"})
	want := `module signalvet.gopls

go 1.26.0

tool golang.org/x/tools/gopls

require golang.org/x/tools/gopls v0.23.0

require github.com/signalvet/signalvet v0.0.0

replace github.com/signalvet/signalvet => "/home/a user/signalvet"

replace golang.org/x/tools => golang.org/x/tools v0.47.1
`
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if got := goMod(release, code{"v0.0.0", "example.com/fork v0.1.0"}); !strings.Contains(got, " => example.com/fork v0.1.0\n") {
		t.Errorf("the fork is missing in\n%s", got)
	}
}

func TestAnalyzersFile(t *testing.T) {
	for _, settings := range [][]setting{nil, {{"tests", "true"}, {"vocabulary", "packages: [\"a\"]\nwords: {}\n"}}} {
		text := analyzersFile(settings)
		if _, err := parser.ParseFile(token.NewFileSet(), "signalvet.go", text, 0); err != nil {
			t.Errorf("%v in\n%s", err, text)
		}
		if got := strings.Count(text, "\tset("); got != len(settings) {
			t.Errorf("%d settings of %d in\n%s", got, len(settings), text)
		}
	}
}

// builder returns the subcommand for a suite of one check with one flag.
func builder() (b *Builder, stdout, stderr *bytes.Buffer) {
	words := &analysis.Analyzer{Name: "words"}
	words.Flags.Init("words", flag.ContinueOnError)
	words.Flags.String(suite.VocabularyFlag, "", "your `words`")
	check := &analysis.Analyzer{Name: "check", Requires: []*analysis.Analyzer{words}}
	check.Flags.Init("check", flag.ContinueOnError)
	check.Flags.Bool("may", false, "also what may be")
	stdout, stderr = new(bytes.Buffer), new(bytes.Buffer)
	return &Builder{Suite: suite.Suite{Checks: []*analysis.Analyzer{check}}, Stdout: stdout, Stderr: stderr}, stdout, stderr
}

func TestSettingsAreBuiltIn(t *testing.T) {
	words := filepath.Join(t.TempDir(), "words.yaml")
	if err := os.WriteFile(words, []byte("packages: [a]\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	b, _, _ := builder()
	asked, err := b.parse([]string{"-vocabulary", words, "-check.may", "-o", "x"})
	if err != nil {
		t.Fatal(err)
	}
	want := []setting{{"vocabulary", "packages: [a]\n"}, {"check.may", "true"}}
	if len(asked.settings) != 2 || asked.settings[0] != want[0] || asked.settings[1] != want[1] || !filepath.IsAbs(asked.target) {
		t.Errorf("got %+v, want the settings %v", asked, want)
	}
}

func TestCommandLine(t *testing.T) {
	for args, want := range map[string]struct {
		status         int
		stdout, stderr string
	}{
		"-help":              {built, "usage: signalvet gopls [flags]\n", ""},
		"extra":              {wrongUsage, "", "signalvet: unexpected argument \"extra\" (see signalvet gopls -help)\n"},
		"-check.may=perhaps": {wrongUsage, "", "signalvet: invalid boolean value \"perhaps\" for -check.may: "},
		"-vocabulary none":   {wrongUsage, "", "signalvet: invalid value \"none\" for flag -vocabulary: cannot read the vocabulary: "},
		"-source .":          {notBuilt, "", "signalvet: cannot build gopls: open "},
	} {
		b, stdout, stderr := builder()
		status := b.Run(strings.Fields(args))
		if status != want.status || !strings.HasPrefix(stdout.String(), want.stdout) || !strings.HasPrefix(stderr.String(), want.stderr) ||
			want.stderr == "" && stderr.Len() > 0 {
			t.Errorf("%s: status %d, stdout %q, stderr %q, want %+v", args, status, stdout, stderr, want)
		}
	}
}
