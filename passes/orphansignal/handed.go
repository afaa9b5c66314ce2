package orphansignal

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/types/typeutil"

	"github.com/signalvet/signalvet/passes/operations"
	"github.com/signalvet/signalvet/passes/wiring"
)

// handed reports whether the dispatcher of t, which has topics, is a variable or parameter of a function: the program hands it
// around, and one of them is as good as another.
func handed(t *operations.Template) bool {
	_, isConst := t.Sender.Const()
	local := t.Signal.Kind == operations.Local || t.Signal.Kind == operations.Param
	return local && t.Signal.Path == "" && t.Signal.Outer == "" && t.Topical && isConst && t.Exact == "" && t.Inferred() == ""
}

// brought reports whether an operation on a dispatcher that is handed around stands, with its topic, in the function that is called
// here: it is judged there.
func (c *check) brought(op *operations.Op) bool {
	fn, ok := typeutil.Callee(c.pass.TypesInfo, op.Call).(*types.Func)
	if op.Raw || !ok || !op.Topical || op.Inferred() != "" {
		return false // it stands here
	}
	sum := c.wires.Ops.Summary(fn.Origin())
	return sum != nil && slices.ContainsFunc(sum.Ops, func(t operations.Template) bool {
		return handed(&t) && t.Role == op.Role && t.Sender == op.Sender
	})
}

// elsewhere reports whether an entry is about another topic of the dispatcher that t is handed.
func elsewhere(entry *wiring.Entry, t *operations.Template) bool {
	_, isConst := entry.Sender.Const()
	return isConst && handed(t) && entry.Library == t.Library && entry.Sender != t.Sender
}
