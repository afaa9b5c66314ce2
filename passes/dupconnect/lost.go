package dupconnect

import (
	"go/ast"
	"slices"

	"github.com/signalvet/signalvet/passes/operations"
	"github.com/signalvet/signalvet/passes/vocabulary"
)

// byReceiver are the identities of dispatchers that are given the receiver again to disconnect it.
var byReceiver = []string{vocabulary.IdentityCode, vocabulary.IdentityClosure, vocabulary.IdentityFunc, vocabulary.IdentityEqual}

// lost reports whether nothing is left of a connect that could take the connection away.
func (c *connects) lost(op *operations.Op, receiver ast.Expr, kept bool) bool {
	if op.Identity == vocabulary.IdentityToken {
		return op.Gives > 0 && !kept
	}
	return c.written(&op.Template, receiver)
}

// written reports whether the receiver is a function literal where it is connected, of a dispatcher that finds connections by their receivers.
func (c *connects) written(t *operations.Template, receiver ast.Expr) bool {
	if receiver == nil || !slices.Contains(byReceiver, t.Identity) {
		return false // a wrapper has it, or a name or token decides
	}
	_, isLit := c.unconverted(receiver).(*ast.FuncLit)
	return isLit
}

// unconverted is what a conversion is made of.
func (c *connects) unconverted(e ast.Expr) ast.Expr {
	for {
		e = ast.Unparen(e)
		call, ok := e.(*ast.CallExpr)
		if !ok || len(call.Args) != 1 || !c.pass.TypesInfo.Types[call.Fun].IsType() {
			return e
		}
		e = call.Args[0]
	}
}
