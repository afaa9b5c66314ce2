package strict

import (
	"fmt"
	"strings"

	"go.yaml.in/yaml/v3"
)

// Errorf returns an [*Error] at the node.
func (f File) Errorf(at *yaml.Node, format string, args ...any) error {
	return &Error{File: string(f), Line: at.Line, Column: at.Column, Message: fmt.Sprintf(format, args...)}
}

// An Entry is one key of a mapping, with its value.
type Entry struct {
	Name       string
	Key, Value *yaml.Node
}

// Mapping returns the entries of a mapping, in their order. What tells the
// reader of an error what the mapping stands for.
func (f File) Mapping(node *yaml.Node, what string) ([]Entry, error) {
	if node.Kind != yaml.MappingNode {
		return nil, f.Errorf(node, "%s is %s (want a mapping)", what, Kind(node))
	}
	var entries []Entry
	lines := map[string]int{}
	for i := 0; i+1 < len(node.Content); i += 2 {
		key, value := node.Content[i], node.Content[i+1]
		name, err := f.Text(key, "a key of "+what)
		if err != nil {
			return nil, err
		}
		if first, ok := lines[name]; ok {
			return nil, f.Errorf(key, "duplicate key %q (first on line %d)", name, first)
		}
		lines[name] = key.Line
		entries = append(entries, Entry{name, key, value})
	}
	return entries, nil
}

// Each calls read with the entries of a mapping, in their order, until there is
// an error.
func (f File) Each(node *yaml.Node, what string, read func(Entry) error) error {
	entries, err := f.Mapping(node, what)
	for i := 0; i < len(entries) && err == nil; i++ {
		err = read(entries[i])
	}
	return err
}

// List returns the items of a list.
func (f File) List(node *yaml.Node, what string) ([]*yaml.Node, error) {
	if node.Kind != yaml.SequenceNode {
		return nil, f.Errorf(node, "%s is %s (want a list)", what, Kind(node))
	}
	return node.Content, nil
}

// Text returns the text of a scalar that is one line and not empty.
func (f File) Text(node *yaml.Node, what string) (string, error) {
	if node.Kind != yaml.ScalarNode || IsNull(node) || node.Value == "" || strings.ContainsAny(node.Value, "\r\n") {
		return "", f.Errorf(node, "%s is %s (want one line of text)", what, Kind(node))
	}
	return node.Value, nil
}

// IsNull reports whether the node holds nothing.
func IsNull(node *yaml.Node) bool {
	return node.Kind == yaml.ScalarNode && node.ShortTag() == "!!null"
}

// Kind describes a node in an error.
func Kind(node *yaml.Node) string {
	switch {
	case node.Kind == yaml.MappingNode:
		return "a mapping"
	case node.Kind == yaml.SequenceNode:
		return "a list"
	case node.Kind == yaml.AliasNode:
		return "an alias"
	case IsNull(node), node.Value == "":
		return "empty"
	case strings.ContainsAny(node.Value, "\r\n"):
		return "several lines"
	}
	return "text"
}

// OneOf names a choice in an error: "a, b or c".
func OneOf(names []string) string {
	last := len(names) - 1
	if last < 1 {
		return strings.Join(names, "")
	}
	return strings.Join(names[:last], ", ") + " or " + names[last]
}
