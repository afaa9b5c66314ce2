//go:build drivers

package drivers

import (
	"archive/zip"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const testRelease = "v0.1.0-test"

// publish writes a module proxy that has this working tree as a release.
func publish(t *testing.T) (proxy string) {
	t.Helper()
	proxy = t.TempDir()
	versions := filepath.Join(proxy, filepath.FromSlash(module), "@v")
	write(t, versions, "list", testRelease+"\n")
	write(t, versions, testRelease+".info", fmt.Sprintf(`{"Version": %q, "Time": "2026-01-01T00:00:00Z"}`, testRelease))
	write(t, versions, testRelease+".mod", read(t, root, "go.mod"))
	file, err := os.Create(filepath.Join(versions, testRelease+".zip"))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	archive := zip.NewWriter(file)
	for _, name := range []string{"go.mod", "go.sum", "LICENSE", "cmd", "passes"} {
		pack(t, archive, name)
	}
	if err := archive.Close(); err != nil {
		t.Fatal(err)
	}
	return proxy
}

// pack adds a file, or the files below a folder, to the archive of a release.
func pack(t *testing.T, archive *zip.Writer, name string) {
	t.Helper()
	err := filepath.WalkDir(filepath.Join(root, name), func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if _, nested := os.Stat(filepath.Join(path, "go.mod")); entry.IsDir() && (nested == nil || entry.Name() == "testdata") {
			return filepath.SkipDir // another module, or for tests
		}
		if !entry.Type().IsRegular() {
			return nil
		}
		inside, err := filepath.Rel(root, path)
		if err != nil {
			return err
		}
		target, err := archive.Create(module + "@" + testRelease + "/" + filepath.ToSlash(inside))
		if err != nil {
			return err
		}
		_, err = target.Write([]byte(read(t, path)))
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

// TestDriverGoplsOfRelease installs a release as a user does and lets it build
// a gopls, far from any working tree.
func TestDriverGoplsOfRelease(t *testing.T) {
	was := strings.Fields(mustRun(t, workshop, nil, "go", "env", "GOMODCACHE", "GOPROXY").stdout)
	bin, cache := t.TempDir(), filepath.Join(workshop, "modules")
	env := []string{
		"GOBIN=" + bin, "GOMODCACHE=" + cache, "GOSUMDB=off", // the test release is in no data base
		"GOPROXY=file://" + publish(t) + ",file://" + was[0] + "/cache/download," + was[1],
	}
	t.Cleanup(func() { mustRun(t, workshop, env, "go", "clean", "-modcache") })
	install := step{bin, env, []string{"go", "install", module + "/cmd/signalvet@" + testRelease}}
	if err := install.run(); err != nil {
		t.Fatal(err)
	}
	tool := filepath.Join(bin, "signalvet")
	got := mustRun(t, bin, env, tool, "gopls")
	if got.status != 0 || got.stdout != filepath.Join(bin, "gopls-signalvet")+"\n" || !strings.Contains(got.stderr, " with signalvet "+testRelease+"\n") {
		t.Fatalf("%+v", got)
	}
	e := edit(t, filepath.Join(bin, "gopls-signalvet"), dispatching(t, program), nil, nil)
	if found := bySource(e.pull(filepath.Join(e.folder, "main.go")), "lateconnect"); len(found) != 1 {
		t.Errorf("lateconnect says %v", found)
	}
}
