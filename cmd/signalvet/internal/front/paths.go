package front

import (
	"path/filepath"
	"strings"
)

// paths writes the names of files for a user in the working directory.
type paths struct {
	here string
}

// relative returns the path from here when the file lies below it, else the
// path as it is.
func (p paths) relative(file string) string {
	if !filepath.IsAbs(file) {
		return filepath.Clean(file)
	}
	short, err := filepath.Rel(p.here, file)
	if err != nil || short == ".." || strings.HasPrefix(short, ".."+string(filepath.Separator)) {
		return file
	}
	return short
}
