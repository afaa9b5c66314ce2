package vocabulary

import (
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"
)

// A Resend says that a function makes its library send topics of its own, as saving a record does.
type Resend struct {
	Object Operand  // the argument that the events are about; None when they are sent for any
	Topics []string // the topics, with stars
}

// Sends reports whether the topic is one of those that the function makes the library send.
func (r Resend) Sends(topic string) bool {
	return slices.ContainsFunc(r.Topics, func(pattern string) bool { return matchStars(pattern, topic) })
}

// Resend returns what a symbol of the package with that import path makes its library send; no topics when it makes it send none.
func (v *Vocabulary) Resend(pkgPath, symbol string) Resend {
	for _, library := range append(slices.Clone(v.named(pkgPath)), builtins(pkgPath)...) {
		if r, ok := library.Resends[symbol]; ok {
			return r
		}
	}
	return Resend{}
}

// resends decodes what functions make their library send: the argument that it is about, and topics.
func (p *parser) resends(l *Library, node *yaml.Node) error {
	entries, err := p.symbols("resends", node)
	if err != nil {
		return err
	}
	l.Resends = make(map[string]Resend, len(entries))
	for _, e := range entries {
		text, err := p.Text(e.Value, "what "+e.Name+" sends")
		if err != nil {
			return err
		}
		var r Resend
		for _, word := range strings.Fields(text) {
			if o, ok := parseOperand(word); ok && o.Kind == Arg && o.Plain() {
				r.Object = o
				continue
			}
			if !isName(word) {
				return p.Errorf(e.Value, "invalid topic %q (want argN and topics, with stars)", word)
			}
			r.Topics = append(r.Topics, word)
		}
		l.Resends[e.Name] = r
	}
	return nil
}
