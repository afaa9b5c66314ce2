package signalvet_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/signalvet/signalvet/passes"
)

// TestChecks runs each check on the packages of its folder under testdata/src. They are loaded together, since they
// share the standard library.
func TestChecks(t *testing.T) {
	dir := analysistest.TestData()
	for _, check := range passes.Suite {
		if _, err := os.Stat(filepath.Join(dir, "src", check.Name)); err != nil {
			continue // an analyzer without programs of its own is tested elsewhere
		}
		t.Run(check.Name, func(t *testing.T) {
			packages := packagesBelow(t, filepath.Join(dir, "src"), check.Name)
			if len(packages) == 0 {
				t.Fatalf("no packages in %s", check.Name)
			}
			analysistest.Run(t, dir, check, packages...)
		})
	}
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
