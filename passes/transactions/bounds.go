package transactions

import (
	"go/ast"
	"go/types"

	"github.com/signalvet/signalvet/passes/operations"
)

// transaction follows the begin and the end of transactions by c.
func (f *follower) transaction(c *operations.Call, st *state) {
	switch sel := f.method(c); {
	case f.commits(c):
		f.committed(f.key(sel.X), st)
	case sel != nil && c.Callee.Name() == "Rollback" && f.kind(sel.X) != none:
		k := f.key(sel.X)
		st.end(k)
		f.note(&f.fact.Aborts, k)
	case f.opens(c):
		f.opened(c, sel, st)
	default:
		f.passedOn(c, st)
	}
}

// commits reports whether c is the commit of a transaction.
func (f *follower) commits(c *operations.Call) bool {
	if c.Callee == nil || c.Callee.Name() != "Commit" {
		return false // something else
	}
	sel := f.method(c)
	return sel != nil && f.kind(sel.X) != none
}

// method is the selection of the method that c calls, nil when it calls a function.
func (f *follower) method(c *operations.Call) *ast.SelectorExpr {
	sel, ok := ast.Unparen(c.Expr.Fun).(*ast.SelectorExpr)
	if !ok || f.pass.TypesInfo.Selections[sel] == nil {
		return nil // a function of this package or another
	}
	return sel
}

func (f *follower) kind(e ast.Expr) kind { return kindOf(f.pass.TypesInfo.TypeOf(e)) }

// opens reports whether c begins a transaction: it returns one, or is called so and has a transaction for a receiver or result.
func (f *follower) opens(c *operations.Call) bool {
	sig := c.Callee.Type().(*types.Signature)
	result := none
	if sig.Results().Len() > 0 {
		result = kindOf(f.resultType(c))
	}
	if result == transaction {
		return true
	}
	if !begins(c.Callee.Name()) {
		return false
	}
	return result == handle || sig.Recv() != nil && kindOf(sig.Recv().Type()) == handle
}

// resultType is the type of the first result of c.
func (f *follower) resultType(c *operations.Call) types.Type {
	t := f.pass.TypesInfo.TypeOf(c.Expr)
	if tuple, ok := t.(*types.Tuple); ok && tuple.Len() > 0 {
		return tuple.At(0).Type()
	}
	return t
}

// opened opens the transaction that c returns, or that its receiver holds from now on.
func (f *follower) opened(c *operations.Call, sel *ast.SelectorExpr, st *state) {
	holder := f.holder(c.Expr)
	if sel != nil && kindOf(f.resultType(c)) == none {
		holder = sel.X // the receiver becomes one
	}
	k := key{path: f.pass.Fset.Position(c.Expr.Pos()).String()}
	if holder != nil {
		k = f.key(holder)
	}
	if t := st.open[k]; t != nil && !t.over && k.root == nil {
		return // begun before, by another path
	}
	st.begin(k, c.Expr.Pos())
}

// holder is what the first result of a call is stored in, nil when it is not stored.
func (f *follower) holder(call *ast.CallExpr) ast.Expr {
	if f.holders == nil {
		f.holders = make(map[*ast.CallExpr]ast.Expr)
		for _, file := range f.pass.Files {
			ast.Inspect(file, f.store)
		}
	}
	return f.holders[call]
}

func (f *follower) store(n ast.Node) bool {
	switch n := n.(type) {
	case *ast.AssignStmt:
		for i, rhs := range n.Rhs {
			f.stored(rhs, n.Lhs[i])
		}
	case *ast.ValueSpec:
		for i, rhs := range n.Values {
			f.stored(rhs, n.Names[i])
		}
	}
	return true
}

// stored notes that lhs gets the first result of the calls that rhs is a chain of: db.Begin().Debug() is one transaction.
func (f *follower) stored(rhs, lhs ast.Expr) {
	for {
		call, ok := ast.Unparen(rhs).(*ast.CallExpr)
		if !ok {
			return // no call, or the end of the chain
		}
		f.holders[call] = lhs
		sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr)
		if !ok {
			return // a function
		}
		rhs = sel.X
	}
}

// key names what e denotes.
func (f *follower) key(e ast.Expr) key {
	switch e := ast.Unparen(e).(type) {
	case *ast.Ident:
		return key{root: f.pass.TypesInfo.ObjectOf(e)}
	case *ast.SelectorExpr:
		if f.pass.TypesInfo.Selections[e] == nil {
			return key{root: f.pass.TypesInfo.ObjectOf(e.Sel)} // another package's variable
		}
		k := f.key(e.X)
		k.path += "." + e.Sel.Name
		return k
	case *ast.StarExpr:
		return f.key(e.X)
	case *ast.UnaryExpr:
		return f.key(e.X)
	case *ast.TypeAssertExpr:
		return f.key(e.X)
	case *ast.CallExpr:
		if sel, ok := ast.Unparen(e.Fun).(*ast.SelectorExpr); ok && f.kind(sel.X) != none {
			return f.key(sel.X) // tx.WithContext(ctx)
		}
	}
	return key{path: types.ExprString(e)}
}

// committed ends a transaction: what was sent in it was sent too early.
func (f *follower) committed(k key, st *state) {
	_, seen := st.open[k]
	if _, param := f.place(k); !seen && !param && k.root != nil && isLocal(k.root) {
		st.open[k] = &tx{over: true}
		return // it is not seen where it comes from
	}
	f.commit(st.end(k))
	f.note(&f.fact.Commits, k)
}

// isLocal reports whether a variable belongs to a function.
func isLocal(obj types.Object) bool { return obj.Pkg() != nil && obj.Parent() != obj.Pkg().Scope() }

// note makes the end of a transaction that belongs to the caller part of the fact.
func (f *follower) note(list *[]Place, k key) {
	if p, ok := f.place(k); ok {
		*list = append(*list, p)
	}
}

// commit reports what was sent in a transaction, and notes which parameters were called in it.
func (f *follower) commit(t *tx) {
	for _, e := range t.sends {
		switch {
		case e.param != noParam && e.param < literals:
			f.fact.Within = append(f.fact.Within, e.param)
		case e.param == noParam && f.reporting && !f.told[telling{e.call, e.asked}]:
			f.told[telling{e.call, e.asked}] = true
			f.found.Early = append(f.found.Early, Early{Send: e.op, Call: e.call, Begun: t.begun, Asked: e.asked})
		}
	}
}

// literals is the first number of the parameters of function literals, which no caller binds.
const literals = 1000

// passedOn follows what a function does with the transactions that it is given.
func (f *follower) passedOn(c *operations.Call, st *state) {
	fact := f.check.fact(c.Callee)
	if fact == nil {
		return // it does nothing to them
	}
	for _, p := range fact.Opens {
		if k, ok := f.argument(c, p); ok {
			st.begin(k, c.Expr.Pos())
		}
	}
	for _, p := range fact.Aborts {
		if k, ok := f.argument(c, p); ok && !containsPlace(fact.Commits, p) {
			st.end(k)
			f.note(&f.fact.Aborts, k)
		}
	}
	for _, p := range fact.Commits {
		if k, ok := f.argument(c, p); ok {
			f.committed(k, st)
		}
	}
}

func containsPlace(list []Place, p Place) bool {
	for _, q := range list {
		if p == q {
			return true
		}
	}
	return false
}

// argument names what the caller gives for a place of the callee.
func (f *follower) argument(c *operations.Call, p Place) (key, bool) {
	var e ast.Expr
	switch sel := f.method(c); {
	case p.Index < 0 && sel != nil:
		e = sel.X
	case p.Index >= 0 && p.Index < len(c.Expr.Args):
		e = c.Expr.Args[p.Index]
	default:
		return key{}, false // a method expression, or a variadic parameter
	}
	k := f.key(e)
	k.path += p.Path
	return k, true
}
