//go:build network

package vocabulary_test

import (
	"io/fs"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/signalvet/signalvet/passes/vocabulary/internal/pinned"
)

const stubs = "../../testdata/src"

// unpublished are libraries whose sources were read in their repository: the
// module proxy has no version of them.
var unpublished = []string{
	"github.com/iotaledger/hive.go/runtime/event",
	"github.com/iotaledger/hive.go/runtime/workerpool",
}

// TestStubs compares what the stubs of libraries declare with the libraries
// themselves, at the versions that the words were written for.
func TestStubs(t *testing.T) {
	modules := pinned.Download(t, filepath.Join("internal", "libraries"))
	compared := 0
	for _, path := range stubPackages(t) {
		if _, ok := pinned.Of(path, modules); !ok {
			if !slices.Contains(unpublished, path) {
				t.Errorf("%s: no version is pinned", path)
			}
			continue // nothing to compare with
		}
		compared++
		real := declarationsOf(t, path, pinned.Folder(path, modules))
		stub := declarationsOf(t, path, filepath.Join(stubs, filepath.FromSlash(path)))
		for _, name := range slices.Sorted(maps.Keys(stub)) {
			if real[name] != stub[name] {
				t.Errorf("%s: %s is %q in the stub, %q in the library", path, name, stub[name], real[name])
			}
		}
	}
	if compared < 20 {
		t.Errorf("only %d stubs were compared", compared)
	}
}

// stubPackages returns the import paths of the stubs: those with a dot in the first element.
func stubPackages(t *testing.T) []string {
	t.Helper()
	var paths []string
	err := filepath.WalkDir(stubs, func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || filepath.Ext(name) != ".go" {
			return err
		}
		folder, err := filepath.Rel(stubs, filepath.Dir(name))
		path := filepath.ToSlash(folder)
		host, _, _ := strings.Cut(path, "/")
		if strings.Contains(host, ".") && !strings.HasPrefix(path, "github.com/signalvet/") {
			paths = append(paths, path)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return slices.Compact(paths)
}
