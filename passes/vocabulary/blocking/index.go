package blocking

import (
	"embed"
	"fmt"
	"io/fs"
	"strings"
	"sync"
)

//go:embed data/*.txt
var data embed.FS

// An index finds the sections that speak of a package.
type index struct {
	exact    map[string][]section // by path
	patterns []section            // with an asterisk in a path
}

// embedded is the index of the data that come with this package. Only the package
// lines are read to build it.
var embedded = sync.OnceValue(func() index {
	ix, _ := newIndex(data) // TestDataParse reads all data; a check must not end the driver that runs it
	return ix
})

// newIndex reads the package lines of all data files.
func newIndex(files fs.FS) (index, error) {
	ix := index{exact: make(map[string][]section)}
	names, err := fs.Glob(files, "data/*.txt")
	if err != nil {
		return ix, err
	}
	for _, name := range names {
		text, err := fs.ReadFile(files, name)
		if err != nil {
			return ix, err
		}
		found, err := sections(name, string(text))
		if err != nil {
			return ix, err
		}
		for _, s := range found {
			ix.add(s)
		}
	}
	return ix, nil
}

// add enters a section under each of its paths.
func (ix *index) add(s section) {
	for _, path := range s.paths {
		if strings.Contains(path, "*") {
			one := s
			one.paths = []string{path}
			ix.patterns = append(ix.patterns, one)
			continue // found by matching
		}
		ix.exact[path] = append(ix.exact[path], s)
	}
}

// cache holds the tables of the packages asked for, by path.
var cache sync.Map

// tablesOf returns the tables that speak of a package, the most exact first.
func tablesOf(pkgPath string) []*table {
	if found, ok := cache.Load(pkgPath); ok {
		return found.([]*table)
	}
	found, _ := embedded().tables(pkgPath) // TestDataParse reads all data
	cache.Store(pkgPath, found)
	return found
}

// tables reads the sections that speak of a package: one table of those that name
// it, and one for each pattern.
func (ix index) tables(pkgPath string) ([]*table, error) {
	var found []*table
	if exact := ix.exact[pkgPath]; len(exact) > 0 {
		t, err := read(exact)
		if err != nil {
			return nil, err
		}
		found = append(found, t)
	}
	for _, s := range ix.patterns {
		if !glob(s.paths[0], pkgPath) {
			continue // another package
		}
		t, err := read([]section{s})
		if err != nil {
			return nil, err
		}
		found = append(found, t)
	}
	return found, nil
}

// read makes one table of sections about one package.
func read(about []section) (*table, error) {
	t := &table{symbols: make(map[string]Entry), covered: !about[0].partly}
	for _, s := range about {
		if t.covered == s.partly {
			return nil, fmt.Errorf("%s:%d: the package is covered here and partly elsewhere", s.file, s.line)
		}
		if err := t.add(s); err != nil {
			return nil, err
		}
	}
	return t, nil
}
