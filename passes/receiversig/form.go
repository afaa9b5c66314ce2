package receiversig

import (
	"fmt"
	"slices"

	"golang.org/x/tools/go/analysis"

	"github.com/signalvet/signalvet/passes/operations"
	"github.com/signalvet/signalvet/passes/vocabulary"
)

// form reports a receiver that the dispatcher does not take, although the compiler does.
func (c *check) form(op *operations.Op) {
	form, known := op.Form.Const()
	if op.Role != vocabulary.Connect || op.Forms == "" || !known || form == "" || c.seen[op.Call] {
		return // any that compiles, or one that is not known
	}
	params := types(op.Form)
	if !slices.Contains(params, operations.FormResult) && vocabulary.TakesForm(op.Forms, params) {
		return
	}
	c.seen[op.Call] = true
	var at analysis.Range = op.Call
	if op.RecvArg != nil {
		at = op.RecvArg
	}
	c.reports.Report(analysis.Diagnostic{
		Pos: at.Pos(), End: at.End(),
		Message: fmt.Sprintf("receiver %s has a form that %s does not take (it is never called)", op.Receiver, op.Method),
	})
}
