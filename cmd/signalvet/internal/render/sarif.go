package render

import (
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/signalvet/signalvet/cmd/signalvet/internal/finding"
	"github.com/signalvet/signalvet/cmd/signalvet/internal/suite"
	"github.com/signalvet/signalvet/passes"
)

const (
	sarifSchema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
	sourceBase  = "%SRCROOT%" // the name that services expect
	home        = "https://github.com/signalvet/signalvet"
)

var sarifLevel = map[passes.Level]string{passes.Certain: "error", passes.Default: "warning", passes.OptIn: "note"}

// SARIF writes the findings, those that are suppressed too, as a log of SARIF
// 2.1.0.
func SARIF(out io.Writer, log Log) error {
	w := &sarifWriter{
		log: log, root: sourceRoot(log.Here), sources: sources{}, index: map[string]int{},
		rules: []sarifRule{}, prints: fingerprints{},
	}
	return encode(out, sarifLog{Schema: sarifSchema, Version: "2.1.0", Runs: []sarifRun{w.run()}})
}

// sarifWriter makes one run.
type sarifWriter struct {
	log     Log
	root    root
	sources sources
	rules   []sarifRule
	index   map[string]int // of rules, by check
	prints  fingerprints
}

func (w *sarifWriter) run() sarifRun {
	for _, check := range w.log.Suite.Checks {
		w.addRule(check.Name, check)
	}
	results := []sarifResult{}
	for _, each := range w.log.Findings {
		results = append(results, w.result(each))
	}
	return sarifRun{
		Tool: sarifTool{sarifDriver{
			Name: "signalvet", Version: w.log.Version, SemanticVersion: semantic(w.log.Version), InformationURI: home, Rules: w.rules,
		}},
		Invocations: []sarifInvocation{w.invocation()},
		Bases:       map[string]sarifArtifact{sourceBase: {URI: fileURI(filepath.ToSlash(w.root.dir)) + "/"}},
		ColumnKind:  "utf16CodeUnits",
		Results:     results,
	}
}

// semantic returns a version of a Go module as SARIF wants it; "" when it is
// none.
func semantic(version string) string {
	number, ok := strings.CutPrefix(version, "v")
	if !ok {
		return ""
	}
	return number
}

// addRule describes a check, once; a check that the suite does not have goes by
// its name.
func (w *sarifWriter) addRule(name string, check *analysis.Analyzer) int {
	if at, known := w.index[name]; known {
		return at
	}
	rule := sarifRule{
		ID: name, Short: sarifText{name}, Help: sarifText{name},
		Configuration: sarifConfiguration{sarifLevel[w.log.level(finding.Finding{Check: name})]},
		Properties:    sarifProperties{Tags: []string{"signals"}},
	}
	if check != nil {
		rule.Short.Text = suite.Title(check)
		rule.Help.Text, rule.HelpURI = strings.TrimSpace(check.Doc), check.URL
	}
	w.index[name] = len(w.rules)
	w.rules = append(w.rules, rule)
	return w.index[name]
}

func (w *sarifWriter) invocation() sarifInvocation {
	said := sarifInvocation{Successful: len(w.log.Problems) == 0}
	for _, problem := range w.log.Problems {
		at, message := cutPlace(problem)
		told := sarifNotification{Level: "error", Message: sarifText{escapeMessage(message)}}
		if at.File != "" {
			told.Locations = []sarifLocation{w.location(at, finding.Place{})}
		}
		said.Notifications = append(said.Notifications, told)
	}
	return said
}

func (w *sarifWriter) result(each finding.Finding) sarifResult {
	rule := w.addRule(each.Check, nil)
	if w.rules[rule].HelpURI == "" {
		w.rules[rule].HelpURI = each.URL
	}
	main := w.location(finding.Place{File: each.File, Line: each.Line, Column: each.Column}, each.End)
	if each.Package != "" {
		main.Logical = []sarifLogical{{strings.TrimSuffix(each.Package+"."+each.Function, ".")}}
	}
	said := sarifResult{
		RuleID:       each.Check,
		RuleIndex:    rule,
		Level:        sarifLevel[w.log.level(each)],
		Message:      sarifText{linkedMessage(each)},
		Locations:    []sarifLocation{main},
		Fingerprints: map[string]string{"signalvet/v1": w.prints.next(each.Key())},
		Fixes:        w.fixes(each.Fixes),
		Suppressions: []sarifSuppression{},
	}
	for i, related := range each.Related {
		place := w.location(related.Place, finding.Place{})
		place.ID, place.Message = i+1, &sarifText{escapeMessage(related.Message)}
		said.Related = append(said.Related, place)
	}
	if why := each.Suppression; why != nil {
		said.Suppressions = append(said.Suppressions, sarifSuppression{string(why.Kind), why.Justification})
	}
	return said
}

// linkedMessage is the message with a link to each related place, which some
// services show in no other way.
func linkedMessage(each finding.Finding) string {
	text := escapeMessage(each.Message)
	for i, related := range each.Related {
		text += fmt.Sprintf("; [%s](%d)", escapeMessage(related.Message), i+1)
	}
	return text
}

// escapeMessage escapes what means a link or a placeholder in messages.
var escapeMessage = strings.NewReplacer(`\`, `\\`, "[", `\[`, "]", `\]`, "{", "{{", "}", "}}").Replace

func (w *sarifWriter) location(start, end finding.Place) sarifLocation {
	return sarifLocation{Physical: sarifPhysical{Artifact: w.artifact(start.File), Region: w.region(start, end)}}
}

func (w *sarifWriter) artifact(file string) sarifArtifact {
	uri, relative := w.root.uri(file)
	if relative {
		return sarifArtifact{URI: uri, Base: sourceBase}
	}
	return sarifArtifact{URI: uri}
}

// region is nil for a place without a line.
func (w *sarifWriter) region(start, end finding.Place) *sarifRegion {
	if start.Line < 1 {
		return nil
	}
	region := &sarifRegion{StartLine: start.Line, StartColumn: max(0, w.sources.column16(start.File, start.Line, start.Column))}
	if end.Line > start.Line || end.Line == start.Line && end.Column > start.Column {
		region.EndLine, region.EndColumn = end.Line, w.sources.column16(start.File, end.Line, end.Column)
	}
	return region
}

// fixes returns the fixes whose files can be read: their edits are told in
// bytes.
func (w *sarifWriter) fixes(fixes []finding.Fix) []sarifFix {
	var told []sarifFix
	for _, fix := range fixes {
		if changes, ok := w.changes(fix.Edits); ok {
			told = append(told, sarifFix{sarifText{escapeMessage(fix.Message)}, changes})
		}
	}
	return told
}

func (w *sarifWriter) changes(edits []finding.Edit) (changes []sarifChange, ok bool) {
	at := map[string]int{}
	for _, edit := range edits {
		startLine, startColumn, startOK := w.sources.offset16(edit.File, edit.Start)
		endLine, endColumn, endOK := w.sources.offset16(edit.File, edit.End)
		if !startOK || !endOK {
			return nil, false
		}
		if _, begun := at[edit.File]; !begun {
			at[edit.File] = len(changes)
			changes = append(changes, sarifChange{Artifact: w.artifact(edit.File)})
		}
		change := &changes[at[edit.File]]
		change.Replacements = append(change.Replacements, sarifReplacement{
			Deleted:  sarifRegion{startLine, startColumn, endLine, endColumn},
			Inserted: sarifText{edit.New},
		})
	}
	return changes, len(changes) > 0
}
