package vocabulary

import (
	"slices"
	"strings"

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
	kind, ok := listKinds[list]
	switch {
	case !ok && !slices.Contains(entering, Role(value)):
		return p.Errorf(item, "unknown role %q (want %s)", value, strict.OneOf(texts(entering)))
	case !ok:
		l.Deadlocks = append(l.Deadlocks, Role(value))
		return nil
	case !kind.valid(value):
		return p.Errorf(item, "invalid %s %q (want %s)", kind.name, value, kind.want)
	}
	into := kind.of(l)
	*into = append(*into, value)
	return nil
}

// A listKind is a list of a library whose members are checked by their form alone.
type listKind struct {
	name, want string
	valid      func(string) bool
	of         func(*Library) *[]string
}

var listKinds = map[string]listKind{
	"switches": {"symbol", "Func, Type.Method or Type.Field", func(s string) bool { return isSymbol(s) && !isPattern(s) }, func(l *Library) *[]string { return &l.Switches }},
	"forms":    {"form", "func(Type, *Type, any, _)", isForm, func(l *Library) *[]string { return &l.Forms }},
	"refused":  {"name", "a type", isIdentifier, func(l *Library) *[]string { return &l.Refused }},
	"keepers":  {"name", "import/path.Name", isQualified, func(l *Library) *[]string { return &l.Keepers }},
}

// isQualified reports whether a text is the name of something in a package, after its path.
func isQualified(text string) bool {
	dot := strings.LastIndexByte(text, '.')
	return dot > 0 && isImportPath(text[:dot]) && isIdentifier(text[dot+1:])
}

// entering are the roles with which a receiver can enter the dispatcher that calls it.
var entering = []Role{Connect, Disconnect, Send}
