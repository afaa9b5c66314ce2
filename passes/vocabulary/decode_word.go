package vocabulary

import (
	"slices"

	"go.yaml.in/yaml/v3"

	"github.com/signalvet/signalvet/passes/vocabulary/strict"
)

// words decodes the words of a library.
func (p *parser) words(l *Library, node *yaml.Node) error {
	entries, err := p.symbols("words", node)
	if err != nil {
		return err
	}
	for _, e := range entries {
		word, err := p.word(e)
		if err != nil {
			return err
		}
		word.Library = l
		if isPattern(e.Name) {
			l.patterns = append(l.patterns, pattern{e.Name, word})
		} else {
			l.words[e.Name] = word
		}
	}
	sortPatterns(l.patterns)
	return nil
}

// word decodes one word: a symbol and what is said of it.
func (p *parser) word(e strict.Entry) (*Word, error) {
	said, err := p.Mapping(e.Value, "the word of "+e.Name)
	if err != nil {
		return nil, err
	}
	word := new(Word)
	p.place(word, e.Key)
	if word.Role, err = p.role(e.Value, said); err != nil {
		return nil, err
	}
	method := isMethod(e.Name)
	for _, s := range said {
		if err := p.say(word, method, s); err != nil {
			return nil, err
		}
	}
	word.setDefaults(method)
	return word, nil
}

// role finds the role among what is said of a word; the other keys depend on
// it, wherever it stands.
func (p *parser) role(word *yaml.Node, said []strict.Entry) (Role, error) {
	for _, s := range said {
		if s.Name != "role" {
			continue // not the role
		}
		role, err := p.Text(s.Value, "the role")
		if err == nil && !slices.Contains(roles, Role(role)) {
			err = p.Errorf(s.Value, "unknown role %q (want %s)", role, strict.OneOf(texts(roles)))
		}
		return Role(role), err
	}
	return "", p.Errorf(word, "the word has no role (want %s)", strict.OneOf(texts(roles)))
}

// say applies one key to the word.
func (p *parser) say(word *Word, method bool, s strict.Entry) error {
	if s.Name == "role" {
		return nil // already known
	}
	k := findKey(s.Name)
	if k == nil || !slices.Contains(k.roles, word.Role) {
		return p.unknownKey(word.Role, s, k)
	}
	if k.list {
		return p.names(s, func(name string) { k.set(word, name) })
	}
	value, err := p.Text(s.Value, s.Name)
	if err != nil {
		return err
	}
	if k.operand != nil {
		return p.operand(k.operand(word), method, s, value)
	}
	if !slices.Contains(k.want, value) {
		return p.Errorf(s.Value, "unknown %s %q (want %s)", k.name, value, strict.OneOf(k.want))
	}
	k.set(word, value)
	return nil
}

// unknownKey returns the error for a key that does not exist, or that the role
// does not take.
func (p *parser) unknownKey(role Role, s strict.Entry, k *key) error {
	want := strict.OneOf(append([]string{"role"}, keysOf(role, anyKey)...))
	if k == nil {
		return p.Errorf(s.Key, "unknown key %q (want %s)", s.Name, want)
	}
	return p.Errorf(s.Key, "%s takes no %s (want %s)", role, s.Name, want)
}

// operand stores the operand that the value names.
func (p *parser) operand(operand *Operand, method bool, s strict.Entry, value string) error {
	parsed, ok := parseOperand(value)
	if !ok {
		return p.Errorf(s.Value, "unknown operand %q (want %s)", value, operandForms)
	}
	if parsed.Kind == Receiver && !method {
		return p.Errorf(s.Value, "a function has no receiver (want argN, argN... or resultN)")
	}
	*operand = parsed
	return nil
}

// names decodes a list of identifiers.
func (p *parser) names(s strict.Entry, yield func(string)) error {
	items, err := p.List(s.Value, s.Name)
	if err != nil {
		return err
	}
	for _, item := range items {
		name, err := p.Text(item, "one of "+s.Name)
		if err != nil {
			return err
		}
		if !isIdentifier(name) {
			return p.Errorf(item, "%q is no name of a method", name)
		}
		yield(name)
	}
	return nil
}
