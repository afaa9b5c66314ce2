package signalvet_test

import (
	"cmp"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"

	"github.com/signalvet/signalvet/passes"
)

func TestSuiteIsAlphabetical(t *testing.T) {
	byName := func(a, b *analysis.Analyzer) int { return cmp.Compare(a.Name, b.Name) }
	if !slices.IsSortedFunc(passes.Suite, byName) {
		t.Error("passes.Suite is not in alphabetical order")
	}
	if err := analysis.Validate(passes.Suite); err != nil {
		t.Error(err)
	}
}

var analyzerHeading = regexp.MustCompile(`(?m)^// # Analyzer (\w+)$`)

// Every folder with the heading of an analyzer is a check of the suite, and the
// other way round.
func TestSuiteHoldsEveryFolder(t *testing.T) {
	documents, err := filepath.Glob("passes/*/doc.go")
	if err != nil {
		t.Fatal(err)
	}
	var folders, names []string
	for _, document := range documents {
		heading := analyzerHeading.FindStringSubmatch(readText(t, document))
		if heading == nil {
			continue // no check
		}
		folder := filepath.Base(filepath.Dir(document))
		if heading[1] != folder {
			t.Errorf("%s: the heading is of %s", document, heading[1])
		}
		folders = append(folders, folder)
	}
	for _, check := range passes.Suite {
		names = append(names, check.Name)
	}
	if !slices.Equal(folders, names) {
		t.Errorf("folders of checks %v, suite %v", folders, names)
	}
}

func TestChecksAreDocumented(t *testing.T) {
	for _, check := range passes.Suite {
		title, text, _ := strings.Cut(check.Doc, "\n\n")
		if !strings.HasPrefix(title, check.Name+": ") || strings.Contains(title, "\n") || strings.HasSuffix(title, ".") {
			t.Errorf("%s: the documentation begins with %q", check.Name, title)
		}
		for _, part := range []string{"// WRONG", "// RIGHT", "# Limits"} {
			if !strings.Contains(text, part) {
				t.Errorf("%s: the documentation has no %s", check.Name, part)
			}
		}
		if !strings.HasSuffix(check.URL, "/docs/checks/"+check.Name+".md") {
			t.Errorf("%s: URL %s", check.Name, check.URL)
		}
		if topics, err := os.ReadDir(filepath.Join("testdata", "src", check.Name)); err != nil || len(topics) == 0 {
			t.Errorf("%s: no programs to test it on: %v", check.Name, err)
		}
	}
}
