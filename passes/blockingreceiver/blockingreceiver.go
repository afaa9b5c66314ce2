package blockingreceiver

import (
	"golang.org/x/tools/go/analysis"
)

// Analyzer is the blockingreceiver check.
var Analyzer = &analysis.Analyzer{
	Name: "blockingreceiver",
	Doc:  "blockingreceiver: (to be written)",
	URL:  "https://github.com/signalvet/signalvet/blob/main/docs/checks/blockingreceiver.md",
	Run:  run,
}

func run(pass *analysis.Pass) (any, error) { return nil, nil }
