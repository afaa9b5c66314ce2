package chainstop

import (
	"go/ast"

	"golang.org/x/tools/go/types/typeutil"

	"github.com/signalvet/signalvet/passes/operations"
)

// answersNil reports whether e calls a function of the package that returns nil somewhere, itself or through what it calls.
func (ch *chain) answersNil(e ast.Expr, depth int) bool {
	call, ok := ast.Unparen(e).(*ast.CallExpr)
	if !ok || depth > maxDepth {
		return false // a variable, which holds whatever came before
	}
	o := ch.ops.Outline(typeutil.StaticCallee(ch.pass.TypesInfo, call))
	if o == nil || body(o) == nil {
		return false // another package's: that call's word
	}
	found := false
	eachReturn(o, func(ret *ast.ReturnStmt) {
		if n := len(ret.Results); !found && n > 0 {
			last := ret.Results[n-1]
			found = ch.pass.TypesInfo.Types[last].IsNil() || ch.answersNil(last, depth+1)
		}
	})
	return found
}

// eachReturn calls yield for the returns of o itself, without those of its literals.
func eachReturn(o *operations.Outline, yield func(*ast.ReturnStmt)) {
	ast.Inspect(body(o), func(n ast.Node) bool {
		if ret, ok := n.(*ast.ReturnStmt); ok {
			yield(ret)
		}
		_, literal := n.(*ast.FuncLit)
		return !literal
	})
}
