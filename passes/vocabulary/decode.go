package vocabulary

import (
	"slices"

	"go.yaml.in/yaml/v3"

	"github.com/signalvet/signalvet/passes/vocabulary/strict"
)

// libraryKeys are the keys of a library, in the order of the documentation.
var libraryKeys = []string{"library", "version", "has", "lacks", "doc", "packages", "analyzed", "words", "blocks", "deadlocks", "next", "switches", "forms", "refused", "keepers", "resends", "wildcards", "broker", "reflects"}

// library decodes the description of one library.
func (p *parser) library(node *yaml.Node) (*Library, error) {
	entries, err := p.Mapping(node, "a library")
	if err != nil {
		return nil, err
	}
	l := &Library{Blocks: map[string]string{}, words: map[string]*Word{}}
	for _, e := range entries {
		if err := p.libraryEntry(l, e); err != nil {
			return nil, err
		}
	}
	if len(l.Packages) == 0 {
		return nil, p.Errorf(node, "the library names no packages (want packages: [import/path])")
	}
	if l.Name == "" {
		l.Name = l.Packages[0]
	}
	return l, nil
}

func (p *parser) libraryEntry(l *Library, e strict.Entry) (err error) {
	switch e.Name {
	case "library":
		l.Name, err = p.Text(e.Value, "library")
	case "packages":
		l.Packages, err = p.packages(e.Value)
	case "analyzed":
		l.Analyzed, err = p.packages(e.Value)
	case "words":
		err = p.words(l, e.Value)
	case "resends":
		err = p.resends(l, e.Value)
	case "blocks":
		err = p.blocks(l, e.Value)
	case "deadlocks", "switches", "forms", "refused", "keepers":
		err = p.lists(l, e)
	case "version", "has", "lacks", "doc", "next", "wildcards":
		err = p.facts(l, e)
	case "broker":
		l.Broker, err = p.flag(e)
	case "reflects":
		l.Reflects, err = p.flag(e)
	default:
		err = p.Errorf(e.Key, "unknown key %q (want %s)", e.Name, strict.OneOf(libraryKeys))
	}
	return err
}

// packages decodes a list of import paths.
func (p *parser) packages(node *yaml.Node) ([]string, error) {
	items, err := p.List(node, "packages")
	if err != nil {
		return nil, err
	}
	var paths []string
	for _, item := range items {
		path, err := p.Text(item, "a package")
		if err != nil {
			return nil, err
		}
		if !isImportPath(path) {
			return nil, p.Errorf(item, "invalid import path %q", path)
		}
		if slices.Contains(paths, path) {
			return nil, p.Errorf(item, "duplicate package %q", path)
		}
		paths = append(paths, path)
	}
	return paths, nil
}

// symbols decodes a section of a library, a mapping from symbols.
func (p *parser) symbols(section string, node *yaml.Node) ([]strict.Entry, error) {
	entries, err := p.Mapping(node, section)
	if err != nil {
		return nil, err
	}
	for _, e := range entries {
		if !isSymbol(e.Name) {
			return nil, p.Errorf(e.Key, "invalid symbol %q (want Func or Type.Method)", e.Name)
		}
		p.defined = append(p.defined, definition{section, e.Name, e.Key})
	}
	return entries, nil
}

// blocks decodes the blocking classes of symbols.
func (p *parser) blocks(l *Library, node *yaml.Node) error {
	entries, err := p.symbols("blocks", node)
	if err != nil {
		return err
	}
	for _, e := range entries {
		class, err := p.Text(e.Value, "the class of "+e.Name)
		if err != nil {
			return err
		}
		if !slices.Contains(classes, class) {
			return p.Errorf(e.Value, "unknown class %q (want %s)", class, strict.OneOf(classes))
		}
		l.Blocks[e.Name] = class
	}
	return nil
}
