package chainstop

import (
	"go/ast"
	"go/token"
	"go/types"
	"strings"

	"github.com/signalvet/signalvet/passes/internal/paths"
	"github.com/signalvet/signalvet/passes/operations"
)

// chain follows one receiver.
type chain struct {
	*check
	next    string // the method that calls the next receiver, Type.Method
	library string // the path of its package
	depth   int
}

// state is what has happened on the way to a point.
type state struct {
	called bool
	by     *ast.ReturnStmt // the return that ends the path, nil when it ends without one
}

// stops is the place where o, which has the event as a parameter, ends successfully without having called Next;
// [token.NoPos] when there is none.
func (ch *chain) stops(o *operations.Outline) token.Pos {
	event := ch.event(o)
	if event == nil || ch.leaks(o, event) {
		return token.NoPos // no receiver of events, or somebody else may call Next
	}
	stop := token.NoPos
	w := &paths.Walker[state]{
		Clone: func(s *state) *state { c := *s; return &c },
		Join:  func(into, from *state) { into.called = into.called && from.called },
		Call: func(_ *operations.Outline, c *operations.Call, st *state) bool {
			st.called = st.called || ch.calls(c, event)
			return !c.Exits
		},
		Return: func(_ *operations.Outline, ret *ast.ReturnStmt, st *state) { st.by = ret },
		Exit: func(_ *operations.Outline, st *state, failed bool) { // the deferred calls have run
			if !failed && !st.called && !stop.IsValid() && ch.succeeds(st.by) {
				stop = end(o, st.by)
			}
		},
	}
	if _, followed := w.Run(o, &state{}); !followed {
		return token.NoPos // goto
	}
	return stop
}

// end is where a path of o ends.
func end(o *operations.Outline, by *ast.ReturnStmt) token.Pos {
	if by != nil {
		return by.Pos()
	}
	return body(o).Rbrace
}

// succeeds reports whether a path that ends by ret says that all is well: it returns nil, or nothing, or what a function
// of the package returns that says so.
func (ch *chain) succeeds(ret *ast.ReturnStmt) bool {
	if ret == nil || len(ret.Results) == 0 {
		return true
	}
	last := ret.Results[len(ret.Results)-1]
	return ch.pass.TypesInfo.Types[last].IsNil() || ch.answersNil(last, 0)
}

// event is the parameter of o that has the method to call; nil when there is none.
func (ch *chain) event(o *operations.Outline) *types.Var {
	sig := o.Signature()
	if sig == nil {
		return nil
	}
	for p := range sig.Params().Variables() {
		if ch.isEvent(p.Type()) {
			return ch.declared(o, p)
		}
	}
	return nil
}

// declared is the variable that the body knows a parameter by.
func (ch *chain) declared(o *operations.Outline, p *types.Var) *types.Var {
	var fields *ast.FuncType
	if o.Decl != nil {
		fields = o.Decl.Type
	} else {
		fields = o.Lit.Type
	}
	for _, field := range fields.Params.List {
		for _, name := range field.Names {
			if v, ok := ch.pass.TypesInfo.Defs[name].(*types.Var); ok && (v == p || v.Pos() == p.Pos()) {
				return v
			}
		}
	}
	return p
}

// isEvent reports whether a value of type t has the method that calls the next receiver.
func (ch *chain) isEvent(t types.Type) bool {
	_, method, _ := strings.Cut(ch.next, ".")
	obj, _, _ := types.LookupFieldOrMethod(t, true, ch.pass.Pkg, method)
	fn, ok := obj.(*types.Func)
	return ok && ch.isNext(fn)
}

// isNext reports whether fn is the dispatcher's method that calls the next receiver: that of its events, or of an interface for them.
func (ch *chain) isNext(fn *types.Func) bool {
	_, method, _ := strings.Cut(ch.next, ".")
	return fn != nil && fn.Name() == method && fn.Pkg() != nil && fn.Pkg().Path() == ch.library
}
