package signalvet_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/signalvet/signalvet/passes"
)

// TestChecks runs each check on the packages of its folder under testdata/src.
func TestChecks(t *testing.T) {
	dir := analysistest.TestData()
	for _, check := range passes.Suite {
		topics, err := os.ReadDir(filepath.Join(dir, "src", check.Name))
		if err != nil {
			continue // an analyzer without programs of its own is tested elsewhere
		}
		for _, topic := range topics {
			t.Run(check.Name+"/"+topic.Name(), func(t *testing.T) {
				runTopic(t, dir, check, check.Name+"/"+topic.Name())
			})
		}
	}
}

// runTopic runs a check on all packages of a folder, which may import each other.
func runTopic(t *testing.T, dir string, check *analysis.Analyzer, topic string) {
	packages := packagesBelow(t, filepath.Join(dir, "src"), topic)
	if len(packages) == 0 {
		t.Fatalf("no packages in %s", topic)
	}
	analysistest.Run(t, dir, check, packages...)
}

func packagesBelow(t *testing.T, src, topic string) []string {
	var out []string
	err := filepath.WalkDir(filepath.Join(src, topic), func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") {
			return err
		}
		rel, err := filepath.Rel(src, filepath.Dir(path))
		if err == nil && (len(out) == 0 || out[len(out)-1] != filepath.ToSlash(rel)) {
			out = append(out, filepath.ToSlash(rel))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}
