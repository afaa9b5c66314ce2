package orphansignal

import (
	"go/types"
	"strings"

	"github.com/signalvet/signalvet/passes/operations"
)

// privateType is the type of this package that is the topic of t, when no other package can name it: nil for others.
func (c *check) privateType(t *operations.Template) *types.TypeName {
	topic, known := t.Sender.Const()
	name, own := strings.CutPrefix(topic, c.pass.Pkg.Path()+".")
	if !t.Topical || !known || !own || !t.OfPackage() {
		return nil // no type, or another package's
	}
	tn, _ := c.pass.Pkg.Scope().Lookup(name).(*types.TypeName)
	if tn == nil || tn.Exported() || types.IsInterface(tn.Type()) {
		return nil // others may send or receive it
	}
	return tn
}

// ofType judges a topic that is a type which only this package can name.
func (c *check) ofType(t *operations.Template, tn *types.TypeName) {
	if !isEnd(t) || c.judged[key(t)] {
		return // neither end, or judged before
	}
	c.judged[key(t)] = true
	if e := c.ends(t); e.orphan() && !c.excluded(tn, t) {
		c.report(tn.Pos(), tn.Pos()+length(tn.Name()), t.Said(e.message(tn.Name())))
	}
}

// hidden reports whether t, an operation of a command, is on a signal that its own package has judged: nobody else can name it.
func (c *check) hidden(t *operations.Template) bool {
	return t.Inferred() == "" && !t.Topical && t.UID == "" && t.Sender == "" && home(t) != c.pass.Pkg.Path() && !public(t)
}
