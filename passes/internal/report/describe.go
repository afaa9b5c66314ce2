package report

import (
	"go/token"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/tools/go/analysis"

	"github.com/signalvet/signalvet/passes/details"
	"github.com/signalvet/signalvet/passes/operations"
	"github.com/signalvet/signalvet/passes/wiring"
)

// describe gives a finding its details. Suppressing are the comments that take
// it away.
func (r *Reporter) describe(finding *analysis.Diagnostic, suppressing []*directive) {
	described := details.Details{
		Function: details.Declaration(r.pass.Files, finding.Pos),
		Signal:   r.signalOf(finding),
	}
	if len(suppressing) > 0 {
		described.Suppression = &details.Suppression{Form: suppressing[0].form, Reason: suppressing[0].reason}
	}
	described.Attach(finding)
}

// signalOf returns the signal that the message names first: one of those that
// the call at the finding leads to, else any that the package knows of. When
// the message names none, and the call leads to one only, it is meant.
func (r *Reporter) signalOf(finding *analysis.Diagnostic) string {
	here, everywhere := r.signals(finding.Pos)
	if named := firstNamed(finding.Message, here); named != "" {
		return named
	}
	if named := firstNamed(finding.Message, everywhere); named != "" {
		return named
	}
	if len(here) == 1 {
		for only := range here {
			return only
		}
	}
	return ""
}

// names is a set of signals, as messages call them.
type names map[string]bool

// signals returns those that the innermost call around pos leads to, and all.
func (r *Reporter) signals(pos token.Pos) (here, everywhere names) {
	here, everywhere = names{}, names{}
	if ops, ok := r.pass.ResultOf[operations.Analyzer].(*operations.Result); ok && ops.Reaches() {
		here = signalsAt(ops, pos, everywhere)
	}
	if wired, ok := r.pass.ResultOf[wiring.Analyzer].(*wiring.Result); ok && wired.Ops.Reaches() {
		wired.All(func(e *wiring.Entry, own bool) { everywhere[e.Display()] = true })
	}
	return here, everywhere
}

// signalsAt returns the signals of the innermost call around pos that leads to
// any, and adds those of all calls to everywhere.
func signalsAt(ops *operations.Result, pos token.Pos, everywhere names) names {
	var here names
	var innermost *operations.Call
	ops.Walk(func(o *operations.Outline) {
		for _, call := range o.Calls {
			led := names{}
			for _, each := range ops.Leads(o, call) {
				led[each.Display()] = true
				everywhere[each.Display()] = true
			}
			around := call.Expr.Pos() <= pos && pos < call.Expr.End()
			if around && len(led) > 0 && (innermost == nil || innermost.Expr.Pos() <= call.Expr.Pos()) {
				here, innermost = led, call
			}
		}
	})
	return here
}

// firstNamed returns the name that stands first in the message as a word, the
// longest of them; "" when none does.
func firstNamed(message string, candidates names) string {
	found, at := "", len(message)
	for name := range candidates {
		where := wordIndex(message, name)
		if where >= 0 && (where < at || where == at && len(name) > len(found)) {
			found, at = name, where
		}
	}
	return found
}

// wordIndex returns where the name stands in the text with no letter of a
// longer word around it, or -1.
func wordIndex(text, name string) int {
	for from := 0; name != ""; {
		at := strings.Index(text[from:], name)
		if at < 0 {
			break // no further one
		}
		start, end := from+at, from+at+len(name)
		before, _ := utf8.DecodeLastRuneInString(text[:start])
		after, _ := utf8.DecodeRuneInString(text[end:])
		if !isLetter(before) && !isLetter(after) {
			return start
		}
		from = start + 1
	}
	return -1
}

func isLetter(r rune) bool { return r == '_' || unicode.IsLetter(r) || unicode.IsDigit(r) }
