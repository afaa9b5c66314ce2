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
	p := &parser{file: filename}
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
	file string
}

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
	library, err := p.library(node)
	if err != nil {
		return err
	}
	for _, path := range library.Packages {
		if err := checkDistinct(path, library, v.packages[path]); err != nil {
			return err
		}
		v.packages[path] = append(v.packages[path], library)
	}
	v.libraries = append(v.libraries, library)
	return nil
}

// checkDistinct returns an error when the library defines a symbol of the
// package that one of the others has already defined.
func checkDistinct(path string, library *Library, others []*Library) error {
	for _, symbol := range library.Symbols() {
		word := library.words[symbol]
		for _, other := range others {
			if first := other.words[symbol]; word != nil && first != nil {
				return &Error{word.File, word.Line, word.Column, fmt.Sprintf(
					"duplicate symbol %q of %s (first on line %d)", symbol, path, first.Line)}
			}
		}
	}
	return nil
}
