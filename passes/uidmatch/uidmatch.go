package uidmatch

import (
	"golang.org/x/tools/go/analysis"
)

// Analyzer is the uidmatch check.
var Analyzer = &analysis.Analyzer{
	Name: "uidmatch",
	Doc:  "uidmatch: (to be written)",
	URL:  "https://github.com/signalvet/signalvet/blob/main/docs/checks/uidmatch.md",
	Run:  run,
}

func run(pass *analysis.Pass) (any, error) { return nil, nil }
