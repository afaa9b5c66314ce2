package vocabulary

import (
	"slices"

	"go.yaml.in/yaml/v3"
)

// libraryKeys are the keys of a library, in the order of the documentation.
var libraryKeys = []string{"library", "packages", "words", "blocks"}

// library decodes the description of one library.
func (p *parser) library(node *yaml.Node) (*Library, error) {
	entries, err := p.mapping(node, "a library")
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
		return nil, p.errorf(node, "the library names no packages (want packages: [import/path])")
	}
	if l.Name == "" {
		l.Name = l.Packages[0]
	}
	return l, nil
}

func (p *parser) libraryEntry(l *Library, e entry) (err error) {
	switch e.name {
	case "library":
		l.Name, err = p.text(e.value, "library")
	case "packages":
		l.Packages, err = p.packages(e.value)
	case "words":
		err = p.words(l, e.value)
	case "blocks":
		err = p.blocks(l, e.value)
	default:
		err = p.errorf(e.key, "unknown key %q (want %s)", e.name, oneOf(libraryKeys))
	}
	return err
}

// packages decodes a list of import paths.
func (p *parser) packages(node *yaml.Node) ([]string, error) {
	if node.Kind != yaml.SequenceNode {
		return nil, p.errorf(node, "packages is %s (want a list)", kindOf(node))
	}
	var paths []string
	for _, item := range node.Content {
		path, err := p.text(item, "a package")
		if err != nil {
			return nil, err
		}
		if !isImportPath(path) {
			return nil, p.errorf(item, "invalid import path %q", path)
		}
		if slices.Contains(paths, path) {
			return nil, p.errorf(item, "duplicate package %q", path)
		}
		paths = append(paths, path)
	}
	return paths, nil
}

// symbols decodes a section of a library, a mapping from symbols.
func (p *parser) symbols(section string, node *yaml.Node) ([]entry, error) {
	entries, err := p.mapping(node, section)
	if err != nil {
		return nil, err
	}
	for _, e := range entries {
		if !isSymbol(e.name) {
			return nil, p.errorf(e.key, "invalid symbol %q (want Func or Type.Method)", e.name)
		}
		p.defined = append(p.defined, definition{section, e.name, e.key})
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
		class, err := p.text(e.value, "the class of "+e.name)
		if err != nil {
			return err
		}
		if !slices.Contains(classes, class) {
			return p.errorf(e.value, "unknown class %q (want %s)", class, oneOf(classes))
		}
		l.Blocks[e.name] = class
	}
	return nil
}
