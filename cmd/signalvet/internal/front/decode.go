package front

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/signalvet/signalvet/cmd/signalvet/internal/finding"
	"github.com/signalvet/signalvet/cmd/signalvet/internal/suite"
	"github.com/signalvet/signalvet/cmd/signalvet/internal/vettool"
	"github.com/signalvet/signalvet/passes/details"
)

// report is what the vet tool says of one package with one check: a list of
// diagnostics or an error.
type report struct {
	Error       string
	Diagnostics []diagnostic
}

func (r *report) UnmarshalJSON(text []byte) error {
	if text[0] == '[' {
		return json.Unmarshal(text, &r.Diagnostics)
	}
	var failure struct{ Error string }
	err := json.Unmarshal(text, &failure)
	r.Error = failure.Error
	return err
}

type diagnostic struct {
	place
	Fixes []struct {
		Message string
		Edits   []struct {
			Filename, New string
			Start, End    int
		}
	} `json:"suggested_fixes"`
	Related []place
}

// place is a position with a message, both as the vet tool writes them.
type place struct {
	Posn, End, Message string
}

// decoder turns the output of go vet -json into findings.
type decoder struct {
	suite suite.Suite
	paths paths

	findings []finding.Finding
	failures []string // of checks, one line each

	named func(path string) bool // whether a package was named by the patterns; nil for all
}

// decode reads a sequence of objects: package -> check -> report.
func (d *decoder) decode(output []byte) error {
	stream := json.NewDecoder(bytes.NewReader(output))
	for {
		var packages map[string]map[string]*report
		if err := stream.Decode(&packages); errors.Is(err, io.EOF) {
			return nil
		} else if err != nil {
			return fmt.Errorf("cannot read the output of go vet: %w", err)
		}
		for _, id := range slices.Sorted(maps.Keys(packages)) {
			d.addPackage(id, packages[id])
		}
	}
}

func (d *decoder) addPackage(id string, reports map[string]*report) {
	path, _, variant := strings.Cut(id, " ") // "p [p.test]"
	if !variant && len(reports) > 0 && d.named != nil && !d.named(path) {
		return // a dependency, whose findings the go command keeps for later
	}
	for _, check := range slices.Sorted(maps.Keys(reports)) {
		if failure := reports[check].Error; failure != "" {
			d.addFailure(path + ": " + failure)
		}
		for _, each := range reports[check].Diagnostics {
			d.findings = append(d.findings, d.finding(path, check, each))
		}
	}
}

// addFailure keeps a failure once: it strikes all checks of a package.
func (d *decoder) addFailure(failure string) {
	if !slices.Contains(d.failures, failure) {
		d.failures = append(d.failures, failure)
	}
}

func (d *decoder) finding(path, check string, said diagnostic) finding.Finding {
	start := d.place(said.Posn)
	found := finding.Finding{
		Check:   check,
		File:    start.File,
		Line:    start.Line,
		Column:  start.Column,
		End:     d.place(said.End),
		Message: strings.TrimSuffix(said.Message, vettool.NameSuffix(check)),
		Related: []finding.Related{},
		Fixes:   []finding.Fix{},
		Package: path,
	}
	if analyzer := d.suite.Find(check); analyzer != nil {
		found.URL = analyzer.URL
	}
	for _, related := range said.Related {
		if known, ok := details.Parse(related.Message); ok {
			describe(&found, known)
			continue // no place
		}
		found.Related = append(found.Related, finding.Related{Place: d.place(related.Posn), Message: related.Message})
	}
	for _, fix := range said.Fixes {
		mended := finding.Fix{Message: fix.Message, Edits: []finding.Edit{}}
		for _, edit := range fix.Edits {
			mended.Edits = append(mended.Edits, finding.Edit{
				File: d.paths.relative(edit.Filename), Start: edit.Start, End: edit.End, New: edit.New,
			})
		}
		found.Fixes = append(found.Fixes, mended)
	}
	return found
}

// describe adds the details of a finding.
func describe(found *finding.Finding, known details.Details) {
	found.Function, found.Signal, found.Condition = known.Function, known.Signal, known.Condition
	if known.Suppression != nil {
		found.Suppression = &finding.Suppression{Kind: finding.InSource, Justification: known.Suppression.Reason}
	}
}

// place reads "file:line:column", "file:line" or "file"; a file may hold
// colons itself.
func (d *decoder) place(posn string) finding.Place {
	rest, column, ok := cutNumber(posn)
	if !ok {
		return finding.Place{File: d.paths.relative(posn)}
	}
	file, line, ok := cutNumber(rest)
	if !ok {
		return finding.Place{File: d.paths.relative(rest), Line: column}
	}
	return finding.Place{File: d.paths.relative(file), Line: line, Column: column}
}

// cutNumber cuts ":number" off the end.
func cutNumber(text string) (rest string, number int, ok bool) {
	colon := strings.LastIndexByte(text, ':')
	if colon < 0 {
		return text, 0, false
	}
	number, err := strconv.Atoi(text[colon+1:])
	return text[:colon], number, err == nil
}
