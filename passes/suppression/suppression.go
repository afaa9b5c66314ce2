package suppression

import (
	_ "embed"

	"github.com/signalvet/signalvet/passes/blockingreceiver"
	"github.com/signalvet/signalvet/passes/chainstop"
	"github.com/signalvet/signalvet/passes/deadconnect"
	"github.com/signalvet/signalvet/passes/directive"
	"github.com/signalvet/signalvet/passes/droppedresult"
	"github.com/signalvet/signalvet/passes/dupconnect"
	"github.com/signalvet/signalvet/passes/internal/docs"
	"github.com/signalvet/signalvet/passes/internal/report"
	"github.com/signalvet/signalvet/passes/lateconnect"
	"github.com/signalvet/signalvet/passes/lockedsend"
	"github.com/signalvet/signalvet/passes/orphansignal"
	"github.com/signalvet/signalvet/passes/receiversig"
	"github.com/signalvet/signalvet/passes/sendcycle"
	"github.com/signalvet/signalvet/passes/txsend"
	"github.com/signalvet/signalvet/passes/uidmatch"
)

//go:embed doc.go
var doc string

// Analyzer is the suppression check. It requires all others, to know which
// suppressions they needed.
var Analyzer = report.NewSuppression(docs.Extract(doc), docs.Page+"suppression.md",
	blockingreceiver.Analyzer,
	chainstop.Analyzer,
	deadconnect.Analyzer,
	directive.Analyzer,
	droppedresult.Analyzer,
	dupconnect.Analyzer,
	lateconnect.Analyzer,
	lockedsend.Analyzer,
	orphansignal.Analyzer,
	receiversig.Analyzer,
	sendcycle.Analyzer,
	txsend.Analyzer,
	uidmatch.Analyzer,
)
