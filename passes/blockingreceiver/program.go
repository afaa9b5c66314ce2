package blockingreceiver

import (
	"fmt"

	"golang.org/x/tools/go/analysis"

	"github.com/signalvet/signalvet/passes/interfaces"
	"github.com/signalvet/signalvet/passes/internal/program"
	"github.com/signalvet/signalvet/passes/internal/report"
	"github.com/signalvet/signalvet/passes/operations"
	"github.com/signalvet/signalvet/passes/vocabulary/blocking"
)

// whole judges, in a command, the receivers that call methods of interfaces: what is behind those is known now.
func whole(pass *analysis.Pass, reports *report.Reporter, ops *operations.Result) {
	known := pass.ResultOf[interfaces.Analyzer].(*interfaces.Result)
	told := make(map[string]bool)
	for _, a := range known.Asking {
		if told[a.Where+a.Receiver] {
			continue // one interface says enough
		}
		blocks := known.Waits(a, func(c blocking.Class) bool { return enabled[c] })
		if len(blocks) == 0 {
			continue // it may be answered at once
		}
		told[a.Where+a.Receiver] = true
		text := a.Said(fmt.Sprintf("receiver %s may block the sender (%s)", a.Receiver, blocks[0].Chain))
		if op := a.Op(); op != nil {
			reports.Report(analysis.Diagnostic{
				Pos: op.RecvArg.Pos(), End: op.RecvArg.End(), Message: text,
				SuggestedFixes: inBackground(pass, ops, op, a.Receiver),
			})
			continue
		}
		remote(pass, reports, ops, a, text)
	}
}

// remote reports a receiver that another package connects, at the import that brings it in.
func remote(pass *analysis.Pass, reports *report.Reporter, ops *operations.Result, a interfaces.Asking, text string) {
	if !program.Owns(pass.Pkg.Path(), a.Pkg) {
		return // a library's
	}
	if spec := program.Import(pass, ops, a.Pkg); spec != nil {
		reports.Report(analysis.Diagnostic{Pos: spec.Pos(), End: spec.End(), Message: text + ", connected at " + a.Where})
	}
}
