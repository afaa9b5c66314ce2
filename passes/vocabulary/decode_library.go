package vocabulary

import (
	"slices"

	"go.yaml.in/yaml/v3"

	"github.com/signalvet/signalvet/passes/vocabulary/strict"
)

// facts decodes what is one text of a library.
func (p *parser) facts(l *Library, e strict.Entry) error {
	value, err := p.Text(e.Value, e.Name)
	if err != nil {
		return err
	}
	switch e.Name {
	case "version":
		l.Version = value
	case "doc":
		l.Doc = value
	case "wildcards":
		l.Wildcards = value
	case "next":
		if !isSymbol(value) || !isMethod(value) || isPattern(value) {
			return p.Errorf(e.Value, "invalid symbol %q (want Type.Method)", value)
		}
		l.Next = value
	default:
		return p.member(l, e, value)
	}
	return nil
}

// member decodes a member by which versions of a library differ.
func (p *parser) member(l *Library, e strict.Entry, value string) error {
	if !isSymbol(value) || isPattern(value) {
		return p.Errorf(e.Value, "invalid symbol %q (want Func, Type.Method or Type.Field)", value)
	}
	if e.Name == "has" {
		l.Has = value
	} else {
		l.Lacks = value
	}
	return nil
}

// flag decodes true or false.
func (p *parser) flag(e strict.Entry) (bool, error) {
	value, err := p.Text(e.Value, e.Name)
	if err == nil && value != "true" && value != "false" {
		err = p.Errorf(e.Value, "unknown %s %q (want true or false)", e.Name, value)
	}
	return value == "true", err
}

// lists decodes what is a list of a library.
func (p *parser) lists(l *Library, e strict.Entry) error {
	items, err := p.List(e.Value, e.Name)
	if err != nil {
		return err
	}
	for _, item := range items {
		if err := p.listed(l, e.Name, item); err != nil {
			return err
		}
	}
	return nil
}

func (p *parser) listed(l *Library, list string, item *yaml.Node) error {
	value, err := p.Text(item, "one of "+list)
	if err != nil {
		return err
	}
	if list == "switches" {
		if !isSymbol(value) || isPattern(value) {
			return p.Errorf(item, "invalid symbol %q (want Func, Type.Method or Type.Field)", value)
		}
		l.Switches = append(l.Switches, value)
		return nil
	}
	if !slices.Contains(entering, Role(value)) {
		return p.Errorf(item, "unknown role %q (want %s)", value, strict.OneOf(texts(entering)))
	}
	l.Deadlocks = append(l.Deadlocks, Role(value))
	return nil
}

// entering are the roles with which a receiver can enter the dispatcher that calls it.
var entering = []Role{Connect, Disconnect, Send}
