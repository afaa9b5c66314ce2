package orphansignal

import (
	"fmt"
	"go/types"
	"strings"

	"github.com/signalvet/signalvet/passes/internal/program"
	"github.com/signalvet/signalvet/passes/operations"
	"github.com/signalvet/signalvet/passes/vocabulary"
	"github.com/signalvet/signalvet/passes/wiring"
)

// nearly reports a receiver of a type that is sent by nobody, while one that is nearly the same is: a pointer to it, or a
// type of its name or without a name that looks the same. Of all else that is sent by type, a package sees too little.
func (c *check) nearly(op *operations.Op) {
	if near := c.nearType(&op.Template); near != nil {
		c.judged[key(&op.Template)], c.judged[key(&near.Template)] = true, true
		c.report(op.Call.Pos(), op.Call.End(), nearMessage(&op.Template, near))
	}
}

// byType looks for receivers of types that are nearly those that are sent.
func (c *check) byType() {
	c.wires.Ops.EachOp(c.nearly)
	if !wiring.Main(c.pass.Pkg) {
		return // the command sees the others
	}
	for i := range c.wires.Imports {
		ops := c.wires.Imports[i].Ops
		for j := range ops {
			c.foreignNearly(&ops[j].Template)
		}
	}
}

// foreignNearly is nearly for a receiver of another package, which could not see what is sent.
func (c *check) foreignNearly(t *operations.Template) {
	if t.Exact == "" || !program.Owns(c.pass.Pkg.Path(), t.Pkg) {
		return // no type, or a library's
	}
	near := c.nearType(t)
	if near == nil || c.wires.Ops.Imports(t.Pkg, near.Pkg) || t.Pkg == near.Pkg {
		return // both ends are there, or it is told in its package
	}
	if spec := program.Import(c.pass, c.wires.Ops, t.Pkg); spec != nil {
		c.judged[key(t)], c.judged[key(&near.Template)] = true, true
		c.report(spec.Pos(), spec.End(), nearMessage(t, near)+", connected at "+t.Where)
	}
}

func nearMessage(t *operations.Template, near *wiring.Entry) string {
	receiver := "its receiver"
	if t.Receiver != "" {
		receiver = "receiver " + t.Receiver
	}
	return fmt.Sprintf("%q is received but never sent (%s is never called); %q is, at %s", t.Exact, receiver, near.Exact, near.Where)
}

// nearType is a send of a type that is nearly the one that t receives, when nothing sends that; nil when there is none.
func (c *check) nearType(t *operations.Template) *wiring.Entry {
	if t.Role != vocabulary.Connect || t.Exact == "" || t.Broker {
		return nil // no receiver of a type that is known
	}
	var near *wiring.Entry
	for _, e := range c.sentBy(t.Library) {
		switch {
		case e.Exact == t.Exact, e.Exact == "" && e.Sender.MayEqual(t.Sender):
			return nil // it is sent
		case near == nil && e.Exact != "" && c.confused(t.Exact, e.Exact):
			near = e
		}
	}
	return near
}

// sentBy are the sends by a library, which are collected once.
func (c *check) sentBy(library string) []*wiring.Entry {
	if c.sent == nil {
		c.sent = make(map[string][]*wiring.Entry)
		c.wires.All(func(e *wiring.Entry, _ bool) {
			if sends(&e.Template) {
				c.sent[e.Library] = append(c.sent[e.Library], e)
			}
		})
	}
	return c.sent[library]
}

// confused reports whether one of two types may have been meant for the other.
func (c *check) confused(a, b string) bool {
	if strings.TrimPrefix(a, "*") == strings.TrimPrefix(b, "*") {
		return true // one points to the other
	}
	switch {
	case !named(a) && !named(b), named(a) && named(b) && baseName(a) != baseName(b):
		return false // two types that happen to look alike
	case named(a) && named(b) && !wiring.Main(c.pass.Pkg):
		return false // packages that are not seen may send it
	}
	x := c.looks(a)
	return x != "" && x == c.looks(b)
}

// named reports whether a type has a name of its own.
func named(text string) bool {
	return !strings.ContainsAny(text, "*[]{}() ") && strings.Contains(text, ".")
}

func baseName(text string) string { return text[strings.LastIndexByte(text, '.')+1:] }

// looks is what a type is made of, "" when that is not known.
func (c *check) looks(text string) string {
	if !named(text) {
		return text
	}
	obj := c.wires.Ops.Lookup(text)
	if obj == nil {
		return "" // of a package that only others import, or declared in a function
	}
	return types.TypeString(obj.Type().Underlying(), nil)
}
