//go:build drivers

package main_test

import (
	"os/exec"
	"path/filepath"
	"testing"
)

// TestDriverCataloguePage looks at a page in a browser: the tests are those of
// a module of their own, which needs what drives browsers.
func TestDriverCataloguePage(t *testing.T) {
	page := filepath.Join(t.TempDir(), "page.html")
	if got := run(t, "../..", signalvet, "catalogue", "-o", page, "./examples/..."); got.status != 0 {
		t.Fatal(got.stderr)
	}
	t.Setenv("GOWORK", "off")
	if got := run(t, "internal/catalogue/browser", "go", "test", "-page", page); got.status != 0 {
		t.Errorf("%s%s", got.stdout, got.stderr)
	}
}

// TestDriverCytoscape compares the library of the page with what its authors
// publish.
func TestDriverCytoscape(t *testing.T) {
	dir := t.TempDir()
	if got := run(t, dir, "npm", "pack", "--silent", "cytoscape@"+origin(t)["version"]); got.status != 0 {
		t.Fatal(got.stderr)
	}
	archive := filepath.Join(dir, "cytoscape-"+origin(t)["version"]+".tgz")
	for published, ours := range map[string]string{origin(t)["file"]: "cytoscape.min.js", "LICENSE": "LICENSE"} {
		text, err := exec.Command("tar", "-xzOf", archive, "package/"+published).Output()
		if err != nil || string(text) != read(t, cytoscape, ours) {
			t.Errorf("%s is not what is published (%v)", ours, err)
		}
	}
}
