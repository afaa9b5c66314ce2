package vocabulary

import (
	"slices"

	"go.yaml.in/yaml/v3"
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
		l.words[e.name] = word
	}
	return nil
}

// word decodes one word: a symbol and what is said of it.
func (p *parser) word(e entry) (*Word, error) {
	said, err := p.mapping(e.value, "the word of "+e.name)
	if err != nil {
		return nil, err
	}
	word := &Word{File: p.file, Line: e.key.Line, Column: e.key.Column}
	if word.Role, err = p.role(e.value, said); err != nil {
		return nil, err
	}
	method := isMethod(e.name)
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
func (p *parser) role(word *yaml.Node, said []entry) (Role, error) {
	for _, s := range said {
		if s.name != "role" {
			continue // not the role
		}
		role, err := p.text(s.value, "the role")
		if err == nil && !slices.Contains(roles, Role(role)) {
			err = p.errorf(s.value, "unknown role %q (want %s)", role, oneOf(texts(roles)))
		}
		return Role(role), err
	}
	return "", p.errorf(word, "the word has no role (want %s)", oneOf(texts(roles)))
}

// say applies one key to the word.
func (p *parser) say(word *Word, method bool, s entry) error {
	if s.name == "role" {
		return nil // already known
	}
	k := findKey(s.name)
	if k == nil || !slices.Contains(k.roles, word.Role) {
		return p.unknownKey(word.Role, s, k)
	}
	value, err := p.text(s.value, s.name)
	if err != nil {
		return err
	}
	if k.operand != nil {
		return p.operand(k.operand(word), method, s, value)
	}
	if !slices.Contains(k.want, value) {
		return p.errorf(s.value, "unknown %s %q (want %s)", k.name, value, oneOf(k.want))
	}
	k.set(word, value)
	return nil
}

// unknownKey returns the error for a key that does not exist, or that the role
// does not take.
func (p *parser) unknownKey(role Role, s entry, k *key) error {
	want := oneOf(append([]string{"role"}, keysOf(role, anyKey)...))
	if k == nil {
		return p.errorf(s.key, "unknown key %q (want %s)", s.name, want)
	}
	return p.errorf(s.key, "%s takes no %s (want %s)", role, s.name, want)
}

// operand stores the operand that the value names.
func (p *parser) operand(operand *Operand, method bool, s entry, value string) error {
	parsed, ok := parseOperand(value)
	if !ok {
		return p.errorf(s.value, "unknown operand %q (want receiver, argN, argN... or resultN)", value)
	}
	if parsed.Kind == Receiver && !method {
		return p.errorf(s.value, "a function has no receiver (want argN, argN... or resultN)")
	}
	*operand = parsed
	return nil
}
