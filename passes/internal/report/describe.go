package report

import (
	"go/ast"
	"go/token"
	"maps"
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
func (r *Reporter) describe(finding *analysis.Diagnostic, suppressing []*directive, condition *details.Condition) {
	described := details.Details{
		Function:  details.Declaration(r.pass.Files, finding.Pos),
		Signal:    r.signalOf(finding),
		Condition: condition,
	}
	if len(suppressing) > 0 {
		described.Suppression = &details.Suppression{Form: suppressing[0].form, Reason: suppressing[0].reason}
	}
	described.Attach(finding)
}

// signalOf returns the signal that the message names first: one of those that
// the call at the finding leads to, else any that the package knows of, else
// what is defined at the finding. When the message names none, and the call
// leads to one only, it is meant.
func (r *Reporter) signalOf(finding *analysis.Diagnostic) string {
	known := r.directives.signals
	here := known.at(finding.Pos)
	if named := firstNamed(finding.Message, here); named != "" {
		return named
	}
	if named := firstNamed(finding.Message, known.everywhere); named != "" {
		return named
	}
	if len(here) == 1 {
		for only := range here {
			return only
		}
	}
	return firstNamed(finding.Message, names{r.identifierAt(finding.Pos): true})
}

// identifierAt returns the identifier that begins at pos, or "".
func (r *Reporter) identifierAt(pos token.Pos) (found string) {
	for _, file := range r.pass.Files {
		if pos < file.FileStart || file.FileEnd <= pos {
			continue // another file
		}
		ast.Inspect(file, func(node ast.Node) bool {
			if identifier, ok := node.(*ast.Ident); ok && identifier.Pos() == pos {
				found = identifier.Name
			}
			return node != nil && node.Pos() <= pos && pos < node.End()
		})
	}
	return found
}

// names is a set of signals, as messages call them.
type names map[string]bool

// signals are those that a package knows of.
type signals struct {
	calls      []leading
	everywhere names
}

// leading is a call that leads to operations on signals.
type leading struct {
	start, end token.Pos
	signals    names
}

// findSignals asks what the calls of the package lead to.
func findSignals(pass *analysis.Pass) signals {
	found := signals{everywhere: names{}}
	wired, ok := pass.ResultOf[wiring.Analyzer].(*wiring.Result)
	if !ok || !wired.Ops.Reaches() {
		return found // no dispatcher
	}
	wired.Ops.Walk(func(o *operations.Outline) {
		for _, call := range o.Calls {
			led := names{}
			for _, each := range wired.Ops.Leads(o, call) {
				led[each.Display()] = true
			}
			if len(led) > 0 {
				found.calls = append(found.calls, leading{call.Expr.Pos(), call.Expr.End(), led})
				maps.Copy(found.everywhere, led)
			}
		}
	})
	wired.All(func(e *wiring.Entry, own bool) { found.everywhere[e.Display()] = true })
	return found
}

// at returns the signals of the innermost call around pos.
func (s signals) at(pos token.Pos) names {
	var innermost leading
	for _, each := range s.calls {
		if each.start <= pos && pos < each.end && each.start >= innermost.start {
			innermost = each
		}
	}
	return innermost.signals
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
