package droppedresult

import (
	_ "embed"
	"go/ast"
	"go/types"
	"slices"

	"golang.org/x/tools/go/analysis"

	"github.com/signalvet/signalvet/passes/internal/docs"
	"github.com/signalvet/signalvet/passes/internal/report"
	"github.com/signalvet/signalvet/passes/operations"
	"github.com/signalvet/signalvet/passes/vocabulary"
)

//go:embed doc.go
var doc string

// Analyzer is the droppedresult check.
var Analyzer = &analysis.Analyzer{
	Name:       "droppedresult",
	Doc:        docs.Extract(doc),
	URL:        docs.Page + "droppedresult.md",
	Requires:   []*analysis.Analyzer{results, report.Directives},
	Run:        report.Tell(results),
	ResultType: report.ResultType,
}

// results judges the call statements of a package. It is an analyzer of its own because it has facts.
var results = &analysis.Analyzer{
	Name:       "signalresults",
	Doc:        "find what becomes of the results of operations on signals",
	Requires:   []*analysis.Analyzer{operations.Analyzer},
	Run:        operations.Serial(judge),
	ResultType: report.FindingsType,
	FactTypes:  []analysis.Fact{new(Forwards)},
}

// check judges one package.
type check struct {
	pass     *analysis.Pass
	ops      *operations.Result
	forwards map[*types.Func]*Forwards
	again    map[*ast.CallExpr]bool // calls that run for each event, request or round of an endless loop
	found    report.Findings
}

func judge(pass *analysis.Pass) (any, error) {
	c := &check{
		pass: pass, ops: pass.ResultOf[operations.Analyzer].(*operations.Result),
		forwards: make(map[*types.Func]*Forwards),
	}
	if !c.ops.Reaches() {
		return &c.found, nil // no dispatcher, no results
	}
	c.forward()
	calls := make(map[*ast.CallExpr]*operations.Call)
	c.ops.Walk(func(o *operations.Outline) {
		for _, call := range o.Calls {
			calls[call.Expr] = call
		}
	})
	for _, f := range pass.Files {
		ast.Inspect(f, func(n ast.Node) bool {
			if call := calls[dropped(n)]; call != nil && call.Callee != nil {
				c.statement(call)
			}
			return true
		})
	}
	return &c.found, nil
}

// dropped is the call whose results a statement throws away, nil for other nodes.
func dropped(n ast.Node) *ast.CallExpr {
	switch n := n.(type) {
	case *ast.ExprStmt:
		call, _ := ast.Unparen(n.X).(*ast.CallExpr)
		return call
	case *ast.GoStmt:
		return n.Call
	case *ast.DeferStmt:
		return n.Call
	}
	return nil
}

// statement judges a call whose results are dropped.
func (c *check) statement(call *operations.Call) {
	op := c.operation(call)
	sig := call.Callee.Type().(*types.Signature)
	switch {
	case op == nil:
		c.forwarded(call)
	case c.fails(call.Callee) && op.Role == vocabulary.Send:
		c.report(call, op.Said("the error of "+called(call, op)+" is dropped ("+unnoticed(op)+")"))
	case c.fails(call.Callee) && op.Role == vocabulary.Connect:
		c.report(call, op.Said("the error of "+called(call, op)+" is dropped ("+receiver(op)+" may not be connected)"))
	case op.Role == vocabulary.Send && isSequence(sig):
		c.report(call, called(call, op)+" is not ranged over (it calls no receiver)")
	case op.Role == vocabulary.Connect && op.Gives == 1 && op.RecvArg == nil && op.Identity == vocabulary.IdentityChannel && !c.givesFunc(call):
		c.report(call, op.Said("the channel of "+op.Display()+" is dropped (nobody receives from it)"))
	case op.Role == vocabulary.Connect && c.onlyToken(call, op) && c.repeated(call):
		c.report(call, op.Said("the connection of "+receiver(op)+" to "+op.Display()+" is dropped (nothing else can disconnect it)"))
	}
}

// givesFunc reports whether a call is given a function, which may do what the channel is for.
func (c *check) givesFunc(call *operations.Call) bool {
	return slices.ContainsFunc(call.Expr.Args, func(arg ast.Expr) bool {
		t := c.pass.TypesInfo.TypeOf(arg)
		if t == nil {
			return false // does not type-check
		}
		_, isFunc := t.Underlying().(*types.Signature)
		return isFunc
	})
}

// unnoticed is what the error of a send tells.
func unnoticed(op *operations.Op) string {
	if op.Fails || op.Broker {
		return "nothing may have been sent"
	}
	return "a failing receiver stays unnoticed"
}

func (c *check) report(call *operations.Call, message string) {
	c.found.Add(analysis.Diagnostic{Pos: call.Expr.Pos(), End: call.Expr.End(), Message: message})
}

// operation is the send or connect that a call of a dispatcher's function is, nil for other calls.
func (c *check) operation(call *operations.Call) *operations.Op {
	if !c.ops.Direct(call.Callee) {
		return nil // a function of the program's own
	}
	for _, op := range call.Ops {
		if op.Inferred() != "" && op.Role == vocabulary.Send && !operations.NamedSender(call.Callee.Name()) {
			continue // it does something else, and sends on the way: its error is about that
		}
		if op.Role == vocabulary.Send || op.Role == vocabulary.Connect {
			return op
		}
	}
	return nil
}

// fails reports whether a dispatcher's function returns an error that tells of more than a mistake in the call itself.
func (c *check) fails(fn *types.Func) bool {
	w := c.ops.Word(fn)
	return fails(fn.Type().(*types.Signature)) && (w == nil || !w.Sure)
}

// fails reports whether a result of a function is an error, which some libraries return first.
func fails(sig *types.Signature) bool {
	for v := range sig.Results().Variables() {
		if isError(v.Type()) {
			return true
		}
	}
	return false
}

func isError(t types.Type) bool { return types.Identical(t, types.Universe.Lookup("error").Type()) }

// isSequence reports whether a function returns what has to be ranged over.
func isSequence(sig *types.Signature) bool {
	if sig.Results().Len() != 1 {
		return false
	}
	seq, ok := sig.Results().At(0).Type().Underlying().(*types.Signature)
	if !ok || seq.Params().Len() != 1 {
		return false
	}
	yield, ok := seq.Params().At(0).Type().Underlying().(*types.Signature)
	return ok && yield.Results().Len() == 1 && types.Identical(yield.Results().At(0).Type(), types.Typ[types.Bool])
}

// called names the signal and the function as people do: orders.Send.
func called(call *operations.Call, op *operations.Op) string {
	if op.Name == "" || call.Callee.Type().(*types.Signature).Recv() == nil {
		return call.Callee.Name()
	}
	return op.Name + "." + call.Callee.Name()
}

func receiver(op *operations.Op) string {
	if op.Receiver == "" {
		return "the receiver"
	}
	return op.Receiver
}
