package effects

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"

	"github.com/signalvet/signalvet/passes/operations"
	"github.com/signalvet/signalvet/passes/vocabulary"
)

// Ask is the role of an event, or of what may come late, that is a call of an interface's method: what happens there is
// for those to tell who know the types behind the interface.
const Ask vocabulary.Role = "ask"

// maxAsks bounds the calls of interfaces' methods that the fact of a function names.
const maxAsks = 8

// asks finds the calls of interfaces' methods that may connect or send.
type asks struct {
	ord   *orders
	open  map[*types.Func]bool
	elems map[*types.Var]token.Pos // the loop whose element a variable is, by its place
	keys  map[*types.Var]token.Pos // the loop whose index it is
	same  map[*types.Var]ast.Expr  // the variable that another one is, or is asserted to be
	lists map[token.Pos]string     // the type of the list, by the loop over it
	moved map[string]bool          // the types of lists that the package sorts
}

// call is the event of c calling a method that only those can judge who know the types behind its interface.
func (a *asks) call(o *operations.Outline, c *operations.Call) (e Event, ok bool) {
	if c.Callee == nil || !operations.IsInterfaceMethod(c.Callee) || !a.undecided(c.Callee) {
		return Event{}, false
	}
	sel, ok := ast.Unparen(c.Expr.Fun).(*ast.SelectorExpr)
	if !ok {
		return Event{}, false // through a variable
	}
	e = Event{
		Role: Ask, Signal: operations.Ref{Kind: operations.Global, Base: c.Callee.FullName()},
		Name: c.Callee.Name(), Where: a.ord.res.Ops.Where(c.Expr.Pos()),
	}
	a.on(o, &e, sel.X)
	return e, true
}

// on notes the object x whose method is called.
func (a *asks) on(o *operations.Outline, e *Event, x ast.Expr) {
	if e.elem = a.element(x); e.elem.IsValid() {
		e.Each = true
		return
	}
	if ref := a.ord.res.Ops.Value(o, x).Ref; ref.IsParam() {
		e.On = ref.Index + toOn
	}
}

// toOn makes a parameter's index a field of an event, whose zero value means none.
const toOn = 2

// inCaller is e, which the callee of c leads to, as o sees it.
func (a *asks) inCaller(o *operations.Outline, c *operations.Call, e *Event) {
	if e.On == 0 {
		return // no object that o gives
	}
	i := e.On - toOn
	e.On = 0
	if arg := a.ord.res.Ops.Arg(o, c, i); arg != nil {
		a.on(o, e, arg)
	}
}

// undecided reports whether fn is a method of one of the program's own interfaces that does something, without telling
// its caller anything but an error, and whose implementations are not known here.
func (a *asks) undecided(fn *types.Func) bool {
	open, known := a.open[fn]
	if !known {
		open = a.promises(fn) && !a.decided(fn)
		a.open[fn] = open
	}
	return open
}

// promises reports whether fn, by its interface and its type, may connect or send. Where no dispatcher is in sight, its name
// has to say so.
func (a *asks) promises(fn *types.Func) bool {
	ops := a.ord.res.Ops
	return a.own(fn) && acts(fn.Signature()) && (ops.Reaches() || operations.NamedSetup(fn.Name()) || operations.NamedSender(fn.Name()))
}

// own reports whether fn belongs to an interface of the program that the package is a part of.
func (a *asks) own(fn *types.Func) bool {
	named, ok := types.Unalias(fn.Signature().Recv().Type()).(*types.Named)
	return ok && named.TypeParams().Len() == 0 && fn.Pkg() != nil && operations.Together(fn.Pkg().Path(), a.ord.res.pass.Pkg.Path())
}

// acts reports whether a function is called for what it does: it returns nothing but an error, and takes no list, as
// loggers do.
func acts(sig *types.Signature) bool {
	if sig.Variadic() || sig.Results().Len() > 1 {
		return false
	}
	return sig.Results().Len() == 0 || types.Identical(sig.Results().At(0).Type(), types.Universe.Lookup("error").Type())
}

// decided reports whether somebody says what fn does: a word, its author, or the implementations beside the interface.
func (a *asks) decided(fn *types.Func) bool {
	ops := a.ord.res.Ops
	if ops.Direct(fn) || ops.Operates(fn) || ops.Covered(fn) || ops.Mark(fn) != (operations.Mark{}) {
		return true
	}
	order := a.ord.orderOf(fn)
	return order != nil && len(order.Done) > 0
}

// element is the place of the loop over a list whose element x is, or is reached through.
func (a *asks) element(x ast.Expr) token.Pos {
	a.loops()
	for {
		switch e := ast.Unparen(x).(type) {
		case *ast.SelectorExpr:
			x = e.X
		case *ast.StarExpr:
			x = e.X
		case *ast.TypeAssertExpr:
			x = e.X
		case *ast.IndexExpr:
			return place(a.keys, a.variable(e.Index))
		case *ast.Ident:
			v := a.variable(e)
			if same := a.same[v]; v != nil && same != nil && !a.elems[v].IsValid() {
				x = same
				continue // another name of the same thing
			}
			return place(a.elems, v)
		default:
			return token.NoPos
		}
	}
}

// place is the loop that v belongs to.
func place(loops map[*types.Var]token.Pos, v *types.Var) token.Pos {
	if v == nil {
		return token.NoPos // no variable
	}
	return loops[v]
}

func (a *asks) variable(e ast.Expr) *types.Var {
	id, ok := ast.Unparen(e).(*ast.Ident)
	if !ok {
		return nil
	}
	v, _ := a.ord.res.pass.TypesInfo.ObjectOf(id).(*types.Var)
	return v
}

// loops finds the variables of the package's loops over lists, once.
func (a *asks) loops() {
	if a.elems != nil {
		return // found before
	}
	a.elems, a.keys, a.same = make(map[*types.Var]token.Pos), make(map[*types.Var]token.Pos), make(map[*types.Var]ast.Expr)
	a.lists, a.moved = make(map[token.Pos]string), make(map[string]bool)
	for _, f := range a.ord.res.pass.Files {
		ast.Inspect(f, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.RangeStmt:
				a.loop(n)
			case *ast.AssignStmt:
				a.alias(n)
			case *ast.CallExpr:
				a.sort(n)
			}
			return true
		})
	}
}

func (a *asks) loop(n *ast.RangeStmt) {
	t := a.ord.res.pass.TypesInfo.TypeOf(n.X)
	if t == nil {
		return // does not type-check
	}
	switch t.Underlying().(type) {
	case *types.Slice, *types.Array:
		a.lists[n.Pos()] = t.String()
		a.keys[a.variable(n.Key)] = n.Pos()
	case *types.Map:
	default:
		return // not the elements of a list
	}
	a.elems[a.variable(n.Value)] = n.Pos()
}

// sort notes that the package gives lists of a type another order.
func (a *asks) sort(call *ast.CallExpr) {
	sel, ok := call.Fun.(*ast.SelectorExpr)
	if !ok {
		return // sorting is another package's
	}
	fn, ok := a.ord.res.pass.TypesInfo.Uses[sel.Sel].(*types.Func)
	if !ok || fn.Pkg() == nil || fn.Pkg().Path() != "sort" && fn.Pkg().Path() != "slices" {
		return // does something else
	}
	for _, arg := range call.Args {
		if t := a.ord.res.pass.TypesInfo.TypeOf(arg); t != nil {
			a.moved[t.String()] = true
		}
	}
}

// inOrder reports whether the loop at pos takes the elements of a list as they were put there.
func (a *asks) inOrder(pos token.Pos) bool {
	return a.lists[pos] != "" && !a.moved[a.lists[pos]]
}

// alias notes v := x and v, ok := x.(T).
func (a *asks) alias(n *ast.AssignStmt) {
	if n.Tok != token.DEFINE || len(n.Rhs) != 1 {
		return // no new name of one thing
	}
	_, asserts := ast.Unparen(n.Rhs[0]).(*ast.TypeAssertExpr)
	if v := a.variable(n.Lhs[0]); v != nil && (asserts || len(n.Lhs) == 1) {
		a.same[v] = n.Rhs[0]
	}
}

// any reports whether the package calls a method of an interface that may connect or send, or a function that does.
func (a *asks) any() bool {
	found := false
	a.ord.res.Ops.Walk(func(o *operations.Outline) {
		found = found || slices.ContainsFunc(o.Calls, a.maybe)
	})
	return found
}

// maybe reports whether c is such a call, as far as can be told without looking at the package's own functions.
func (a *asks) maybe(c *operations.Call) bool {
	switch {
	case c.Callee == nil:
		return false
	case operations.IsInterfaceMethod(c.Callee):
		return a.promises(c.Callee)
	}
	fact := a.ord.res.Fact(c.Callee)
	return fact != nil && len(fact.Order.Asks)+len(fact.Order.Ways)+len(fact.Order.Open) > 0
}
