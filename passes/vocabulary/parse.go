package vocabulary

import (
	"bytes"
	"errors"
	"fmt"
	"io"

	"go.yaml.in/yaml/v3"
)

// Parse reads a vocabulary file: a stream of YAML documents, each of which
// describes one library or a list of them, as the package comment tells. An
// error is an *[Error] with the position of the first fault.
func Parse(filename string, data []byte) (*Vocabulary, error) {
	p := &parser{file: filename, first: map[packageSymbol]int{}}
	v := &Vocabulary{packages: map[string][]*Library{}}
	decoder := yaml.NewDecoder(bytes.NewReader(data))
	for {
		var document yaml.Node
		if err := decoder.Decode(&document); errors.Is(err, io.EOF) {
			return v, nil
		} else if err != nil {
			return nil, syntaxError(filename, data, err)
		}
		if err := p.document(v, &document); err != nil {
			return nil, err
		}
	}
}

// A parser turns the nodes of one file into libraries.
type parser struct {
	file    string
	defined []definition          // by the library that is being decoded
	first   map[packageSymbol]int // the line of each definition so far
}

// A definition is the place where a section of a library names a symbol.
type definition struct {
	section, symbol string
	key             *yaml.Node
}

// A packageSymbol is what no two libraries of a file may define.
type packageSymbol struct{ path, section, symbol string }

// errorf returns an error at the node.
func (p *parser) errorf(at *yaml.Node, format string, args ...any) error {
	return &Error{File: p.file, Line: at.Line, Column: at.Column, Message: fmt.Sprintf(format, args...)}
}

// document adds the libraries of one YAML document to v.
func (p *parser) document(v *Vocabulary, document *yaml.Node) error {
	root := document.Content[0]
	if isNull(root) {
		return nil // a document of comments only
	}
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
	for _, path := range library.Packages {
		if err := p.claim(path); err != nil {
			return err
		}
		v.packages[path] = append(v.packages[path], library)
	}
	return nil
}

// claim notes what the library defines for the package. It returns an error
// when an earlier library of the file has done so already.
func (p *parser) claim(path string) error {
	for _, d := range p.defined {
		symbol := packageSymbol{path, d.section, d.symbol}
		if first, ok := p.first[symbol]; ok {
			return p.errorf(d.key, "duplicate symbol %q of %s (first on line %d)", d.symbol, path, first)
		}
		p.first[symbol] = d.key.Line
	}
	return nil
}
