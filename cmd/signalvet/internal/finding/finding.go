// Package finding is what the checks found, as the rest of the command knows it.
package finding

import (
	"cmp"
	"slices"

	"github.com/signalvet/signalvet/passes/details"
)

// Finding is one report of a check. Its JSON form is the output of -f json and
// does not change its meaning; fields may be added.
type Finding struct {
	Check   string    `json:"check"`
	File    string    `json:"file"` // relative to the working directory if below it
	Line    int       `json:"line"`
	Column  int       `json:"column"` // in bytes, from 1
	End     Place     `json:"end"`
	Message string    `json:"message"`
	URL     string    `json:"url"`
	Related []Related `json:"related"`
	Fixes   []Fix     `json:"fixes"`
	Package string    `json:"package"` // import path

	Function string `json:"function"` // the declaration it lies in: "main", "Server.Start", "var orders"
	Signal   string `json:"signal"`   // as messages call it; "" when it speaks of none

	// Suppression is what takes the finding away; nil when it counts.
	Suppression *Suppression `json:"-"`

	// Condition is what the finding hangs on; nil when it is certain.
	Condition *details.Condition `json:"-"`
}

// Suppression is why a finding does not count.
type Suppression struct {
	Kind          Kind
	Justification string
}

// Kind is where a suppression stands, as SARIF has it.
type Kind string

// The kinds of suppressions.
const (
	InSource Kind = "inSource" // a comment
	External Kind = "external" // a baseline
)

// Counted returns the findings that nothing suppresses.
func Counted(findings []Finding) []Finding {
	return slices.DeleteFunc(slices.Clone(findings), func(each Finding) bool { return each.Suppression != nil })
}

// Key is what makes two findings the same although lines moved.
type Key struct {
	Check, Package, Function, Signal string
}

// Key returns the key of the finding.
func (f *Finding) Key() Key { return Key{f.Check, f.Package, f.Function, f.Signal} }

// Place is a position in a file.
type Place struct {
	File   string `json:"file"`
	Line   int    `json:"line"`
	Column int    `json:"column"`
}

// Related is a second place, with a sentence of its own.
type Related struct {
	Place
	Message string `json:"message"`
}

// Fix is a change that mends the finding.
type Fix struct {
	Message string `json:"message"`
	Edits   []Edit `json:"edits"`
}

// Edit replaces the bytes of a file from Start up to End.
type Edit struct {
	File  string `json:"file"`
	Start int    `json:"start"`
	End   int    `json:"end"`
	New   string `json:"new"`
}

// Sort orders findings by place and check, and drops what is said twice: a
// package and its test variant may both say it.
func Sort(findings []Finding) []Finding {
	slices.SortStableFunc(findings, compare)
	return slices.CompactFunc(findings, func(a, b Finding) bool { return compare(a, b) == 0 })
}

func compare(a, b Finding) int {
	return cmp.Or(
		cmp.Compare(a.File, b.File),
		cmp.Compare(a.Line, b.Line),
		cmp.Compare(a.Column, b.Column),
		cmp.Compare(a.Check, b.Check),
		cmp.Compare(a.Message, b.Message),
	)
}
