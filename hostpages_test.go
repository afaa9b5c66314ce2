package signalvet_test

import (
	"encoding/json"
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"

	"github.com/signalvet/signalvet/passes"
	"github.com/signalvet/signalvet/passes/vocabulary"
)

func findCheck(name string) *analysis.Analyzer {
	at := slices.IndexFunc(passes.Suite, func(check *analysis.Analyzer) bool { return check.Name == name })
	if at < 0 {
		return nil
	}
	return passes.Suite[at]
}

// TestNogoPage holds that docs/nogo.md lists every check, and sets flags that
// nogo finds: those of a check and of what it requires itself.
func TestNogoPage(t *testing.T) {
	page := readText(t, "docs/nogo.md")
	for _, check := range passes.Suite {
		if !strings.Contains(page, `//passes/`+check.Name+`",`) {
			t.Errorf("docs/nogo.md lacks %s", check.Name)
		}
	}
	var config map[string]struct {
		Flags map[string]string `json:"analyzer_flags"`
	}
	if err := json.Unmarshal([]byte(codeBlocks(page, "json")[0]), &config); err != nil {
		t.Fatal(err)
	}
	for name, settings := range config {
		check := findCheck(name)
		if check == nil && name != "_base" {
			t.Errorf("docs/nogo.md: no check is named %s", name)
		}
		for setting, value := range settings.Flags {
			if !flagged(check, setting) {
				t.Errorf("docs/nogo.md: %s has no flag %s", name, setting)
			}
			if _, err := vocabulary.Parse("words", []byte(value)); setting == "vocabulary" && err != nil {
				t.Error(err)
			}
		}
	}
}

// flagged reports whether a check, or what it requires itself, has a flag.
func flagged(check *analysis.Analyzer, name string) bool {
	return slices.ContainsFunc(append([]*analysis.Analyzer{check}, check.Requires...), func(each *analysis.Analyzer) bool {
		return each.Flags.Lookup(name) != nil
	})
}

// TestGolangciPage holds that docs/golangci.md tells of every setting.
func TestGolangciPage(t *testing.T) {
	page := readText(t, "docs/golangci.md")
	for name := range maps.Keys(passes.Settings()) {
		check, option, ofCheck := strings.Cut(name, ".")
		if ofCheck && !strings.Contains(page, "| `"+check+": {"+option+": ") || !ofCheck && !strings.Contains(page, "| `"+name+": ") {
			t.Errorf("docs/golangci.md does not tell of %s", name)
		}
	}
}

// TestEditorsPage holds that the settings of editors can be read, and that the
// pattern of the task matches what the command prints.
func TestEditorsPage(t *testing.T) {
	var pattern string
	for _, block := range codeBlocks(readText(t, "docs/editors.md"), "json") {
		var settings struct {
			Tasks []struct {
				ProblemMatcher struct{ Pattern struct{ Regexp string } }
			}
		}
		if err := json.Unmarshal([]byte(block), &settings); err != nil {
			t.Errorf("%v in\n%s", err, block)
		}
		for _, task := range settings.Tasks {
			pattern = task.ProblemMatcher.Pattern.Regexp
		}
	}
	matcher := regexp.MustCompile(pattern)
	finding := "main.go:16:2: receiver audit is connected after orders is sent (it misses that send) (lateconnect)"
	got := matcher.FindStringSubmatch(finding)
	if want := []string{finding, "main.go", "16", "2", finding[len("main.go:16:2: "):]}; !slices.Equal(got, want) {
		t.Errorf("the pattern finds %q", got)
	}
	if matcher.MatchString("\tmain.go:14:6: orders is sent here") {
		t.Error("the pattern takes a related place for a finding")
	}
}
