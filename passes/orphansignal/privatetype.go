package orphansignal

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"github.com/signalvet/signalvet/passes/operations"
	"github.com/signalvet/signalvet/passes/wiring"
)

// privateType is the type of this package that is the topic of t, when no other package can name it: nil for others.
func (c *check) privateType(t *operations.Template) *types.TypeName {
	topic, known := t.Sender.Const()
	name, own := strings.CutPrefix(topic, c.pass.Pkg.Path()+".")
	if !t.Topical || !known || !own || !t.OfPackage() && !t.Signal.Known() {
		return nil // no type, another package's, or of something that is not known
	}
	tn, _ := c.pass.Pkg.Scope().Lookup(name).(*types.TypeName)
	if tn == nil || tn.Exported() || types.IsInterface(tn.Type()) {
		return nil // others may send or receive it
	}
	return tn
}

// namedByNobody reports whether the topic of t is a type that only the package of t can name, and judges.
func namedByNobody(t *operations.Template) bool {
	topic, known := t.Sender.Const()
	name, own := strings.CutPrefix(topic, t.Pkg+".")
	return t.Topical && known && own && token.IsIdentifier(name) && !token.IsExported(name)
}

// ofType judges a topic that is a type which only this package can name.
func (c *check) ofType(t *operations.Template, tn *types.TypeName) {
	if !isEnd(t) || c.judged[string(t.Sender)] {
		return // neither end, or judged before, on whichever object
	}
	c.judged[string(t.Sender)], c.judged[key(t)] = true, true
	e := new(ends)
	c.wires.All(func(entry *wiring.Entry, own bool) {
		switch {
		case !isEnd(&entry.Template) || entry.Library != t.Library || c.completed(entry): // neither end, or its callers' operations count
		case !own && entry.Sender.Open(), generic(entry): // only this package can fill it with the type, by operations of its own
		default:
			e.take(entry, t)
		}
	})
	if e.orphan() && !c.excluded(tn, t) && !c.elsewhere(tn, e) {
		c.report(tn.Pos(), tn.Pos()+length(tn.Name()), t.Said(e.message(tn.Name())))
	}
}

// elsewhere reports whether the package does with the type what may be its missing end in a way that is not known: it makes
// values that nobody is known to send, or takes them from functions' parameters and out of interfaces.
func (c *check) elsewhere(tn *types.TypeName, e *ends) bool {
	found := false
	is := func(expr ast.Expr) bool { return expr != nil && c.names(expr, tn) }
	for _, f := range c.pass.Files {
		ast.Inspect(f, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.CompositeLit:
				found = found || e.sent == nil && is(n.Type)
			case *ast.ValueSpec:
				found = found || e.sent == nil && is(n.Type)
			case *ast.TypeAssertExpr:
				found = found || e.sent != nil && is(n.Type)
			case *ast.CaseClause:
				found = found || e.sent != nil && slices.ContainsFunc(n.List, is)
			case *ast.FuncType:
				found = found || e.sent != nil && slices.ContainsFunc(n.Params.List, func(p *ast.Field) bool { return is(p.Type) })
			}
			return !found
		})
	}
	return found
}

// names reports whether a type expression is the type, or a pointer to it.
func (c *check) names(expr ast.Expr, tn *types.TypeName) bool {
	if star, ok := ast.Unparen(expr).(*ast.StarExpr); ok {
		expr = star.X
	}
	id, ok := ast.Unparen(expr).(*ast.Ident)
	return ok && c.pass.TypesInfo.Uses[id] == tn
}

// hidden reports whether t, an operation of a command, is on a signal that its own package has judged: nobody else can name it.
func (c *check) hidden(t *operations.Template) bool {
	return t.Inferred() == "" && !t.Topical && t.UID == "" && t.Sender == "" && home(t) != c.pass.Pkg.Path() && !public(t)
}
