package render

import (
	"net/url"
	"os"
	"path/filepath"
	"strings"
)

// root names files for services that know the repository only.
type root struct {
	here string // where relative names begin
	dir  string // the root of the repository, or here
}

// sourceRoot returns the root of the repository that holds the directory; what
// is in no repository is its own root.
func sourceRoot(here string) root {
	for dir := here; ; dir = filepath.Dir(dir) {
		if _, err := os.Stat(filepath.Join(dir, ".git")); err == nil {
			return root{here, dir}
		}
		if dir == filepath.Dir(dir) {
			return root{here, here}
		}
	}
}

// relative returns the name of the file from the root, with slashes; a file
// outside keeps its full name.
func (r root) relative(file string) string {
	name, _ := r.locate(file)
	return name
}

func (r root) locate(file string) (name string, inside bool) {
	full := file
	if !filepath.IsAbs(file) {
		full = filepath.Join(r.here, file)
	}
	short, err := filepath.Rel(r.dir, full)
	if err != nil || short == ".." || strings.HasPrefix(short, ".."+string(filepath.Separator)) {
		return filepath.ToSlash(full), false
	}
	return filepath.ToSlash(short), true
}

// uri returns the reference to the file, and whether it is relative to the
// root.
func (r root) uri(file string) (uri string, relative bool) {
	name, inside := r.locate(file)
	if inside {
		return (&url.URL{Path: name}).String(), true
	}
	return fileURI(name), false
}

// fileURI returns the URI of a full path with slashes.
func fileURI(path string) string {
	if !strings.HasPrefix(path, "/") {
		path = "/" + path // the letter of a drive
	}
	return (&url.URL{Scheme: "file", Path: path}).String()
}
