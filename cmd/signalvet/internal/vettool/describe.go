package vettool

import (
	"slices"
	"strconv"

	"golang.org/x/tools/go/analysis"

	"github.com/signalvet/signalvet/cmd/signalvet/internal/suite"
	"github.com/signalvet/signalvet/passes/details"
)

// describe is whether findings get details. It is set before the analyzers run.
var describe bool

// describing is the value of the flag that asks for details: of the checks that
// know more than a place, and of the driver for all others.
type describing struct {
	suite suite.Suite
}

func (d describing) String() string   { return "" }
func (d describing) IsBoolFlag() bool { return true }

func (d describing) Set(value string) (err error) {
	if describe, err = strconv.ParseBool(value); err != nil {
		return err
	}
	for _, shared := range d.suite.SharedFlags() {
		if shared.Name == details.Flag {
			return shared.Value.Set(value)
		}
	}
	return nil
}

// placeInDeclaration gives a finding that has no details yet the declaration
// that it lies in.
func placeInDeclaration(pass *analysis.Pass, finding *analysis.Diagnostic) {
	known := slices.ContainsFunc(finding.Related, func(each analysis.RelatedInformation) bool {
		_, ok := details.Parse(each.Message)
		return ok
	})
	if !known {
		details.Details{Function: details.Declaration(pass.Files, finding.Pos)}.Attach(finding)
	}
}
