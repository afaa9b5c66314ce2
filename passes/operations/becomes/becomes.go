// Package becomes finds the places where a value becomes one of another type: by assignment, as an argument or a result, in
// a literal, on a channel.
package becomes

import (
	"go/ast"
	"go/token"
	"go/types"
)

// A Walk calls its functions with what it finds. It is used by one goroutine at a time.
type Walk struct {
	Info   *types.Info
	Become func(to types.Type, e ast.Expr) // e becomes a value of the type
	Call   func(*ast.CallExpr)             // every call, nil for none

	stack []ast.Node // the nodes around the current one
}

// Around are the nodes around the value that was found, outermost first.
func (w *Walk) Around() []ast.Node { return w.stack }

// File walks a file.
func (w *Walk) File(f *ast.File) { ast.Inspect(f, w.node) }

func (w *Walk) node(n ast.Node) bool {
	if n == nil {
		w.stack = w.stack[:len(w.stack)-1]
		return true
	}
	w.stack = append(w.stack, n)
	switch n := n.(type) {
	case *ast.AssignStmt:
		if n.Tok == token.ASSIGN && len(n.Lhs) == len(n.Rhs) {
			for i := range n.Lhs {
				w.Become(w.typeOf(n.Lhs[i]), n.Rhs[i])
			}
		}
	case *ast.ValueSpec:
		if n.Type != nil && n.Names[0].Name != "_" { // var _ I = T{} is there for the compiler
			w.all(w.typeOf(n.Type), n.Values)
		}
	case *ast.ReturnStmt:
		w.returned(n)
	case *ast.SendStmt:
		if ch, ok := under(w.typeOf(n.Chan)).(*types.Chan); ok {
			w.Become(ch.Elem(), n.Value)
		}
	case *ast.CompositeLit:
		w.literal(n)
	case *ast.CallExpr:
		w.call(n)
	case *ast.TypeAssertExpr:
		if n.Type != nil {
			w.Become(w.typeOf(n.Type), n.X)
		}
	}
	return true
}

func (w *Walk) typeOf(e ast.Expr) types.Type { return w.Info.TypeOf(e) }

// under is the structure of t, nil when it has no type.
func under(t types.Type) types.Type {
	if t == nil {
		return nil
	}
	return t.Underlying()
}

func (w *Walk) all(to types.Type, values []ast.Expr) {
	for _, v := range values {
		w.Become(to, v)
	}
}

func (w *Walk) returned(ret *ast.ReturnStmt) {
	for i := len(w.stack) - 1; i >= 0; i-- {
		var sig *types.Signature
		switch fn := w.stack[i].(type) {
		case *ast.FuncLit:
			sig, _ = under(w.typeOf(fn)).(*types.Signature)
		case *ast.FuncDecl:
			if obj := w.Info.Defs[fn.Name]; obj != nil {
				sig, _ = obj.Type().(*types.Signature)
			}
		default:
			continue // no function
		}
		if sig != nil && sig.Results().Len() == len(ret.Results) {
			for i, e := range ret.Results {
				w.Become(sig.Results().At(i).Type(), e)
			}
		}
		return
	}
}

func (w *Walk) literal(lit *ast.CompositeLit) {
	for i, elt := range lit.Elts {
		value := elt
		kv, keyed := elt.(*ast.KeyValueExpr)
		if keyed {
			value = kv.Value
		}
		switch t := under(w.typeOf(lit)).(type) {
		case *types.Struct:
			if keyed {
				w.Become(w.typeOf(kv.Key), value)
			} else if i < t.NumFields() {
				w.Become(t.Field(i).Type(), value)
			}
		case *types.Slice:
			w.Become(t.Elem(), value)
		case *types.Array:
			w.Become(t.Elem(), value)
		case *types.Map:
			w.Become(t.Elem(), value)
			if keyed {
				w.Become(t.Key(), kv.Key)
			}
		}
	}
}

func (w *Walk) call(call *ast.CallExpr) {
	if w.Call != nil {
		w.Call(call)
	}
	if w.Info.Types[call.Fun].IsType() {
		w.all(w.typeOf(call.Fun), call.Args)
		return
	}
	sig, ok := under(w.typeOf(call.Fun)).(*types.Signature)
	if !ok {
		return // a builtin without a signature
	}
	last := sig.Params().Len() - 1
	for i, arg := range call.Args {
		switch {
		case i < last || !sig.Variadic() && i == last:
			w.Become(sig.Params().At(i).Type(), arg)
		case sig.Variadic() && !call.Ellipsis.IsValid():
			if rest, ok := under(sig.Params().At(last).Type()).(*types.Slice); ok {
				w.Become(rest.Elem(), arg)
			}
		}
	}
}
