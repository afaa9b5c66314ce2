package vocabulary

import (
	"strings"

	"go.yaml.in/yaml/v3"
)

// An entry is one key of a mapping, with its value.
type entry struct {
	name       string
	key, value *yaml.Node
}

// mapping returns the entries of a mapping, in their order. What tells the
// reader of an error what the mapping stands for.
func (p *parser) mapping(node *yaml.Node, what string) ([]entry, error) {
	if node.Kind != yaml.MappingNode {
		return nil, p.errorf(node, "%s is %s (want a mapping)", what, kindOf(node))
	}
	var entries []entry
	lines := map[string]int{}
	for i := 0; i+1 < len(node.Content); i += 2 {
		key, value := node.Content[i], node.Content[i+1]
		name, err := p.text(key, "a key of "+what)
		if err != nil {
			return nil, err
		}
		if first, ok := lines[name]; ok {
			return nil, p.errorf(key, "duplicate key %q (first on line %d)", name, first)
		}
		lines[name] = key.Line
		entries = append(entries, entry{name, key, value})
	}
	return entries, nil
}

// text returns the text of a scalar that is one line and not empty.
func (p *parser) text(node *yaml.Node, what string) (string, error) {
	if node.Kind != yaml.ScalarNode || isNull(node) || node.Value == "" || strings.ContainsAny(node.Value, "\r\n") {
		return "", p.errorf(node, "%s is %s (want one line of text)", what, kindOf(node))
	}
	return node.Value, nil
}

// isNull reports whether the node holds nothing.
func isNull(node *yaml.Node) bool {
	return node.Kind == yaml.ScalarNode && node.ShortTag() == "!!null"
}

// kindOf describes a node in an error.
func kindOf(node *yaml.Node) string {
	switch {
	case node.Kind == yaml.MappingNode:
		return "a mapping"
	case node.Kind == yaml.SequenceNode:
		return "a list"
	case node.Kind == yaml.AliasNode:
		return "an alias"
	case isNull(node), node.Value == "":
		return "empty"
	case strings.ContainsAny(node.Value, "\r\n"):
		return "several lines"
	}
	return "text"
}
