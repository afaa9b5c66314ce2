package chainstop

import (
	_ "embed"
	"fmt"
	"go/ast"
	"go/token"

	"golang.org/x/tools/go/analysis"

	"github.com/signalvet/signalvet/passes/internal/docs"
	"github.com/signalvet/signalvet/passes/internal/report"
	"github.com/signalvet/signalvet/passes/operations"
	"github.com/signalvet/signalvet/passes/vocabulary"
)

//go:embed doc.go
var doc string

// Analyzer is the chainstop check.
var Analyzer = &analysis.Analyzer{
	Name:       "chainstop",
	Doc:        docs.Extract(doc),
	URL:        docs.Page + "chainstop.md",
	Requires:   []*analysis.Analyzer{operations.Analyzer, report.Directives},
	Run:        operations.Serial(run),
	ResultType: report.ResultType,
}

// check judges one package.
type check struct {
	pass    *analysis.Pass
	ops     *operations.Result
	reports *report.Reporter
}

func run(pass *analysis.Pass) (any, error) {
	c := &check{pass: pass, ops: pass.ResultOf[operations.Analyzer].(*operations.Result), reports: report.New(pass)}
	if !c.ops.Reaches() {
		return c.reports.Result() // no dispatcher, no chain
	}
	c.ops.EachOp(func(op *operations.Op) {
		if op.Role == vocabulary.Connect && op.Next != "" {
			c.receivers(op)
		}
	})
	return c.reports.Result()
}

// receivers judges what one connect connects.
func (c *check) receivers(op *operations.Op) {
	for _, v := range op.Receivers {
		body := v.Lit
		if v.Fn != nil {
			body = c.ops.Outline(v.Fn)
		}
		if body == nil {
			continue // another package's, or not known
		}
		chain := &chain{check: c, next: op.Next, library: op.Library}
		if stop := chain.stops(body); stop.IsValid() {
			c.report(op, v, stop)
		}
	}
}

func (c *check) report(op *operations.Op, v operations.FuncVal, stop token.Pos) {
	var at ast.Node = op.Call
	switch {
	case v.Lit != nil:
		at = v.Lit.Lit
	case op.RecvArg != nil:
		at = op.RecvArg
	}
	c.reports.Report(analysis.Diagnostic{
		Pos: at.Pos(), End: at.End(),
		Message: fmt.Sprintf("receiver %s may return nil without Next (the receivers after it do not run)", v.Name()),
		Related: []analysis.RelatedInformation{{Pos: stop, Message: v.Name() + " ends here without Next"}},
	})
}
