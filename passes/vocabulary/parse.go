package vocabulary

import (
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"

	"github.com/signalvet/signalvet/passes/vocabulary/strict"
)

// An Error is a fault in a vocabulary file. Its position is always known.
type Error = strict.Error

// Parse reads a vocabulary file: a stream of YAML documents, each of which
// describes one library or a list of them, as the package comment tells. An
// error is an *[Error] with the position of the first fault.
func Parse(filename string, data []byte) (*Vocabulary, error) {
	p, v := newParser(filename), newVocabulary()
	if err := p.Documents(data, func(root *yaml.Node) error { return p.document(v, root) }); err != nil {
		return nil, err
	}
	return v, nil
}

// ParseNode is [Parse] for a part of a file that has been decoded already: a
// library or a list of them. An error is an *[Error] with a place in that file.
func ParseNode(filename string, root *yaml.Node) (*Vocabulary, error) {
	p, v := newParser(filename), newVocabulary()
	if err := p.document(v, root); err != nil {
		return nil, err
	}
	return v, nil
}

func newVocabulary() *Vocabulary { return &Vocabulary{packages: map[string][]*Library{}} }

// A parser turns the nodes of one file into libraries.
type parser struct {
	strict.File
	defined []definition          // by the library that is being decoded
	first   map[packageSymbol]int // the line of each definition so far
}

func newParser(filename string) *parser {
	return &parser{File: strict.File(filename), first: map[packageSymbol]int{}}
}

// A definition is the place where a section of a library names a symbol.
type definition struct {
	section, symbol string
	key             *yaml.Node
}

// A packageSymbol is what no two libraries of a file may define.
type packageSymbol struct{ path, section, symbol, has, lacks string }

// document adds the libraries of one YAML document to v.
func (p *parser) document(v *Vocabulary, root *yaml.Node) error {
	if root.Kind != yaml.SequenceNode {
		return p.add(v, root)
	}
	for _, item := range root.Content {
		if err := p.add(v, item); err != nil {
			return err
		}
	}
	return nil
}

// add decodes a library and adds it to v.
func (p *parser) add(v *Vocabulary, node *yaml.Node) error {
	p.defined = nil
	library, err := p.library(node)
	if err != nil {
		return err
	}
	v.libraries = append(v.libraries, library)
	if slices.ContainsFunc(library.Packages, func(path string) bool { return strings.HasSuffix(path, treeSuffix) }) {
		v.trees = append(v.trees, library)
	}
	for _, path := range library.Packages {
		if err := p.claim(library, path); err != nil {
			return err
		}
		v.packages[path] = append(v.packages[path], library)
	}
	return nil
}

// claim notes what the library defines for the package. It returns an error
// when an earlier library of the file has done so already.
func (p *parser) claim(l *Library, path string) error {
	for _, d := range p.defined {
		symbol := packageSymbol{path, d.section, d.symbol, l.Has, l.Lacks}
		if first, ok := p.first[symbol]; ok {
			return p.Errorf(d.key, "duplicate symbol %q of %s (first on line %d)", d.symbol, path, first)
		}
		p.first[symbol] = d.key.Line
	}
	return nil
}
