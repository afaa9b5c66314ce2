// Package passes lists the checks of signalvet.
package passes

import (
	"golang.org/x/tools/go/analysis"

	"github.com/signalvet/signalvet/passes/blockingreceiver"
	"github.com/signalvet/signalvet/passes/chainstop"
	"github.com/signalvet/signalvet/passes/deadconnect"
	"github.com/signalvet/signalvet/passes/directive"
	"github.com/signalvet/signalvet/passes/droppedresult"
	"github.com/signalvet/signalvet/passes/dupconnect"
	"github.com/signalvet/signalvet/passes/lateconnect"
	"github.com/signalvet/signalvet/passes/lockedsend"
	"github.com/signalvet/signalvet/passes/orphansignal"
	"github.com/signalvet/signalvet/passes/receiversig"
	"github.com/signalvet/signalvet/passes/sendcycle"
	"github.com/signalvet/signalvet/passes/suppression"
	"github.com/signalvet/signalvet/passes/txsend"
	"github.com/signalvet/signalvet/passes/uidmatch"
)

// Suite holds every check, in alphabetical order.
var Suite = []*analysis.Analyzer{
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
	suppression.Analyzer,
	txsend.Analyzer,
	uidmatch.Analyzer,
}
