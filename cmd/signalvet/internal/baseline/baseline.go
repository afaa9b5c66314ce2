// Package baseline keeps a list of findings that a project has decided to live
// with, so that only new ones are reported. A finding is known by its check,
// package, function and signal, not by its line.
package baseline

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strconv"

	"go.yaml.in/yaml/v3"

	"github.com/signalvet/signalvet/cmd/signalvet/internal/finding"
	"github.com/signalvet/signalvet/passes/vocabulary/strict"
)

// Check is the name under which entries that match nothing are reported.
const Check = "baseline"

// URL is the page that tells of baselines.
const URL = "https://github.com/signalvet/signalvet/blob/main/docs/command.md"

// Baseline is a list of findings.
type Baseline struct {
	file    string
	entries []*entry
}

// entry stands for a number of findings that have one key.
type entry struct {
	key          finding.Key
	count        int
	line, column int
	left         int // of count, while findings are taken away
}

// Read reads the baseline of that path. Its errors have the place of the fault.
func Read(path string) (*Baseline, error) {
	content, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("cannot read the baseline: %w (-write-baseline writes one)", err)
	} else if err != nil {
		return nil, fmt.Errorf("cannot read the baseline: %w", err)
	}
	r := &reader{File: strict.File(path), read: &Baseline{file: path}}
	err = r.Documents(content, r.document)
	return r.read, err
}

// Suppress marks the findings that the baseline lists. Of several with one key
// the first ones are marked.
func (b *Baseline) Suppress(findings []finding.Finding) {
	for i := range findings {
		each := &findings[i]
		if each.Suppression != nil {
			continue // by a comment
		}
		if b.take(each.Key()) {
			each.Suppression = &finding.Suppression{Kind: finding.External, Justification: "listed in " + b.file}
		}
	}
}

// take takes one finding with that key off the list, and tells whether there
// was one.
func (b *Baseline) take(key finding.Key) bool {
	known := b.find(key)
	if known == nil || known.left == 0 {
		return false
	}
	known.left--
	return true
}

func (b *Baseline) find(key finding.Key) *entry {
	at := slices.IndexFunc(b.entries, func(each *entry) bool { return each.key == key })
	if at < 0 {
		return nil
	}
	return b.entries[at]
}

// HasStale reports whether an entry matched fewer findings than it lists.
func (b *Baseline) HasStale() bool {
	return slices.ContainsFunc(b.entries, func(each *entry) bool { return each.left > 0 })
}

// Stale returns a finding for each entry that matched fewer findings than it
// lists. Judged tells whether the check was run on the package.
func (b *Baseline) Stale(judged func(check, pkg string) bool) []finding.Finding {
	var stale []finding.Finding
	for _, each := range b.entries {
		if each.left == 0 || !judged(each.key.Check, each.key.Package) {
			continue // up to date, or nobody knows
		}
		stale = append(stale, each.finding(b.file))
	}
	return stale
}

// finding says that the entry matches fewer findings than it lists.
func (e *entry) finding(file string) finding.Finding {
	return finding.Finding{
		Check: Check, File: file, Line: e.line, Column: e.column,
		End:     finding.Place{File: file, Line: e.line, Column: e.column},
		Message: e.complaint(), URL: URL,
		Related: []finding.Related{}, Fixes: []finding.Fix{},
		Package: e.key.Package, Function: e.key.Function, Signal: e.key.Signal,
	}
}

func (e *entry) complaint() string {
	if e.left == e.count {
		return "entry of " + e.key.Check + " matches no finding (remove it)"
	}
	return fmt.Sprintf("entry of %s lists %d findings and matches %d (lower its count)", e.key.Check, e.count, e.count-e.left)
}

// reader reads one file.
type reader struct {
	strict.File
	read *Baseline
}

// The keys of an entry, in the order in which they are written.
var entryKeys = []string{"check", "package", "function", "signal", "count"}

func (r *reader) document(root *yaml.Node) error {
	return r.Each(root, "a baseline", r.section)
}

func (r *reader) section(e strict.Entry) error {
	if e.Name != "findings" {
		return r.Errorf(e.Key, "unknown key %q (want findings)", e.Name)
	}
	items, err := r.List(e.Value, "findings")
	for i := 0; i < len(items) && err == nil; i++ {
		err = r.entry(items[i])
	}
	return err
}

func (r *reader) entry(node *yaml.Node) error {
	next := &entry{count: 1, line: node.Line, column: node.Column}
	if err := r.Each(node, "a finding", func(said strict.Entry) error { return r.say(next, said) }); err != nil {
		return err
	}
	next.left = next.count
	r.read.entries = append(r.read.entries, next)
	return r.checked(node, next)
}

// checked returns what is wrong with the entry that was read last.
func (r *reader) checked(node *yaml.Node, next *entry) error {
	if next.key.Check == "" || next.key.Package == "" {
		return r.Errorf(node, "a finding has no check or no package (want %s)", strict.OneOf(entryKeys))
	}
	if first := r.read.find(next.key); first != next {
		return r.Errorf(node, "duplicate finding (first on line %d; want one with a count)", first.line)
	}
	return nil
}

func (r *reader) say(next *entry, said strict.Entry) error {
	field := map[string]*string{
		"check": &next.key.Check, "package": &next.key.Package, "function": &next.key.Function, "signal": &next.key.Signal,
		"count": new(string),
	}[said.Name]
	if field == nil {
		return r.Errorf(said.Key, "unknown key %q (want %s)", said.Name, strict.OneOf(entryKeys))
	}
	text, err := r.Text(said.Value, said.Name)
	if err != nil {
		return err
	}
	*field = text
	if said.Name != "count" {
		return nil
	}
	if next.count, err = strconv.Atoi(text); err != nil || next.count < 1 {
		return r.Errorf(said.Value, "count is %q (want a number from 1 on)", text)
	}
	return nil
}
