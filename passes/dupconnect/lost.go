package dupconnect

import (
	"go/ast"
	"go/types"
	"slices"

	"github.com/signalvet/signalvet/passes/operations"
	"github.com/signalvet/signalvet/passes/vocabulary"
)

// lost reports whether nothing is left of a connect that could take the connection away.
func (c *connects) lost(op *operations.Op, receiver ast.Expr, kept bool) bool {
	if op.Identity == vocabulary.IdentityToken {
		return op.Gives > 0 && !kept
	}
	return c.written(&op.Template, receiver)
}

// written reports whether the receiver is a function literal, or a new object, where it is connected, of a dispatcher that finds
// connections by their receivers.
func (c *connects) written(t *operations.Template, receiver ast.Expr) bool {
	if receiver == nil || !slices.Contains(vocabulary.ByReceiver, t.Identity) {
		return false // a wrapper has it, or a name or token decides
	}
	_, isLit := c.ops.Unconverted(receiver).(*ast.FuncLit)
	return isLit || c.nameless(receiver)
}

// nameless reports whether e is a pointer to a new object that nobody but the dispatcher has: the object itself does not
// disconnect either.
func (c *connects) nameless(e ast.Expr) bool {
	if e == nil {
		return false // a wrapper has it
	}
	pointer, ok := c.ops.Unconverted(e).(*ast.UnaryExpr)
	if !ok {
		return false // a variable, or a value, which others may equal
	}
	_, isNew := ast.Unparen(pointer.X).(*ast.CompositeLit)
	return isNew && !c.leavesItself(c.pass.TypesInfo.TypeOf(pointer.X))
}

// leavesItself reports whether a method of t, or of what t embeds, disconnects something.
func (c *connects) leavesItself(t types.Type) bool {
	methods := types.NewMethodSet(types.NewPointer(t))
	for m := range methods.Methods() {
		fn, ok := m.Obj().(*types.Func)
		if !ok {
			continue // no method that is declared
		}
		sum := c.ops.Summary(fn.Origin())
		if sum != nil && slices.ContainsFunc(sum.Ops, takesAway) {
			return true
		}
	}
	return false
}

func takesAway(t operations.Template) bool {
	return t.Role == vocabulary.Disconnect || t.Role == vocabulary.DisconnectAll
}
