package operations

import (
	"go/ast"
	"go/token"
	"go/types"
	"maps"

	"golang.org/x/tools/go/types/typeutil"
)

func (b *builder) exprs(list []ast.Expr) {
	for _, e := range list {
		b.expr(e)
	}
}

// expr adds the calls and channel operations of e, in the order of their evaluation.
func (b *builder) expr(e ast.Expr) {
	switch e := e.(type) {
	case nil, *ast.Ident, *ast.BasicLit:
		return // nothing happens
	case *ast.FuncLit:
		b.literal(e)
	case *ast.CallExpr:
		b.call(e, Plain)
	case *ast.BinaryExpr:
		b.binary(e)
	case *ast.UnaryExpr:
		b.expr(e.X)
		if e.Op == token.ARROW {
			b.channel(&Chan{Op: Receive, X: e.X, At: e.OpPos})
		}
	default:
		b.children(e)
	}
}

// children descends into the expressions that only hold others.
func (b *builder) children(e ast.Expr) {
	switch e := e.(type) {
	case *ast.ParenExpr:
		b.expr(e.X)
	case *ast.StarExpr:
		b.expr(e.X)
	case *ast.SelectorExpr:
		b.expr(e.X)
	case *ast.TypeAssertExpr:
		b.expr(e.X)
	case *ast.IndexExpr:
		b.exprs([]ast.Expr{e.X, e.Index})
	case *ast.SliceExpr:
		b.exprs([]ast.Expr{e.X, e.Low, e.High, e.Max})
	case *ast.CompositeLit:
		b.exprs(e.Elts)
	case *ast.KeyValueExpr:
		b.exprs([]ast.Expr{e.Key, e.Value})
	}
}

// binary makes the right side of a short-circuit operator conditional.
func (b *builder) binary(e *ast.BinaryExpr) {
	b.expr(e.X)
	if e.Op != token.LAND && e.Op != token.LOR {
		b.expr(e.Y)
		return
	}
	if arm := b.block(func() { b.expr(e.Y) }); len(arm) > 0 {
		b.add(&Branch{Arms: []Block{arm}})
	}
}

// literal outlines a function literal; it happens only where it is called.
func (b *builder) literal(lit *ast.FuncLit) *Outline {
	if out := b.res.lits[lit]; out != nil {
		return out // reached before, through its variable
	}
	sig, _ := b.res.info.TypeOf(lit).(*types.Signature)
	out := &Outline{Lit: lit, Parent: b.out, sig: sig, guards: b.guards}
	b.res.literalParams(out)
	b.out.Lits = append(b.out.Lits, out)
	b.res.build(out, lit.Body)
	return out
}

// literalStride separates the parameters of a literal from those of the function around it.
const literalStride = 1000

// literalParams numbers the parameters of a literal, after those of the functions around it.
func (res *Result) literalParams(out *Outline) {
	out.first = out.Parent.first + literalStride
	out.params = maps.Clone(out.Parent.params)
	if out.params == nil {
		out.params = make(map[*types.Var]int)
	}
	i := out.first
	for _, field := range out.Lit.Type.Params.List {
		for _, name := range field.Names {
			if v, ok := res.info.Defs[name].(*types.Var); ok {
				out.params[v] = i
			}
			i++
		}
		if len(field.Names) == 0 {
			i++
		}
	}
}

func (b *builder) call(e *ast.CallExpr, mode Mode) {
	if tv := b.res.info.Types[e.Fun]; tv.IsType() || tv.IsBuiltin() {
		b.exprs(e.Args)
		if tv.IsBuiltin() && isPanic(e) {
			b.add(&Jump{Kind: Exit})
		}
		return // a conversion or builtin
	}
	c := &Call{Expr: e, Mode: mode, Param: noParam, guards: b.guards}
	if lit, ok := ast.Unparen(e.Fun).(*ast.FuncLit); ok {
		c.Lit = b.literal(lit)
	} else {
		b.expr(e.Fun)
	}
	b.exprs(e.Args)
	if fn, ok := typeutil.Callee(b.res.info, e).(*types.Func); ok {
		c.Callee = b.res.ownMethod(e, fn.Origin())
		entry, _ := b.res.table(c.Callee)
		c.Exits = entry.Exits && mode == Plain
	}
	b.out.Calls = append(b.out.Calls, c)
	b.add(c)
	if c.Exits {
		b.add(&Jump{Kind: Exit})
	}
}

func isPanic(e *ast.CallExpr) bool {
	id, ok := ast.Unparen(e.Fun).(*ast.Ident)
	return ok && id.Name == "panic"
}

// under is the underlying type, through type parameters with a core type.
func under(t types.Type) types.Type {
	if t == nil {
		return nil
	}
	return t.Underlying()
}
