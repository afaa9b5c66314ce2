package lateconnect

import (
	"golang.org/x/tools/go/analysis"
)

// Analyzer is the lateconnect check.
var Analyzer = &analysis.Analyzer{
	Name: "lateconnect",
	Doc:  "lateconnect: (to be written)",
	URL:  "https://github.com/signalvet/signalvet/blob/main/docs/checks/lateconnect.md",
	Run:  run,
}

func run(pass *analysis.Pass) (any, error) { return nil, nil }
