package txsend

import (
	_ "embed"

	"golang.org/x/tools/go/analysis"

	"github.com/signalvet/signalvet/passes/internal/docs"
	"github.com/signalvet/signalvet/passes/internal/report"
	"github.com/signalvet/signalvet/passes/operations"
	"github.com/signalvet/signalvet/passes/transactions"
)

//go:embed doc.go
var doc string

// Analyzer is the txsend check.
var Analyzer = &analysis.Analyzer{
	Name:       "txsend",
	Doc:        docs.Extract(doc),
	URL:        docs.Page + "txsend.md",
	Requires:   []*analysis.Analyzer{transactions.Analyzer, report.Directives},
	Run:        run,
	ResultType: report.ResultType,
}

func run(pass *analysis.Pass) (any, error) {
	reports := report.New(pass)
	for _, early := range pass.ResultOf[transactions.Analyzer].(*transactions.Result).Early {
		if early.Asked {
			continue // its receivers take part in the transaction
		}
		if early.Send.Postponed {
			continue // the function that sends knows of the transaction, and keeps the send for its end
		}
		d := analysis.Diagnostic{Pos: early.Call.Pos(), End: early.Call.End(), Message: early.Send.Said(message(&early.Send))}
		if early.Begun.IsValid() {
			d.Related = []analysis.RelatedInformation{{Pos: early.Begun, Message: "the transaction begins here, and is committed after the send"}}
		}
		reports.Report(d)
	}
	return reports.Result()
}

// message says what is sent too early, with the way to it, and why it matters.
func message(send *operations.Template) string {
	way := ""
	if send.Chain != "" {
		way = operations.Way(send.Chain, send.Method) + "; "
	}
	return send.Display() + " is sent before its transaction commits (" + way + "a rollback cannot undo its receivers)"
}
