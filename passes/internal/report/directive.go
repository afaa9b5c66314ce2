package report

import (
	"go/token"
	"path"
	"slices"
	"strings"
)

// suiteName suppresses every check where a check's name may stand.
const suiteName = "signalvet"

// directive is one suppressing comment.
type directive struct {
	pos, end  token.Pos
	checks    []string // as written; empty means every linter
	reason    string
	form      string // lint:ignore, lint:file-ignore or nolint
	wholeFile bool
	wholeNode bool // the bodies of the statement or declaration too
	lines     lines
}

func (d *directive) covers(line int) bool { return d.wholeFile || d.lines.contain(line) }

func (d *directive) suppresses(check string) bool {
	if len(d.checks) == 0 {
		return true // a bare nolint
	}
	return slices.ContainsFunc(d.checks, func(name string) bool {
		matches, err := path.Match(name, check)
		return name == check || name == suiteName || name == "all" || err == nil && matches
	})
}

// parseDirective reads the text of a comment, and tells whether it is a
// suppression at all:
//
//	//lint:ignore CHECK,CHECK reason
//	//lint:file-ignore CHECK,CHECK reason
//	//nolint:CHECK,CHECK // reason
//	//nolint // reason
func parseDirective(comment string) (directive, bool) {
	text, isLine := strings.CutPrefix(comment, "//")
	if !isLine {
		return directive{}, false // directives are line comments
	}
	if rest, ok := cutWord(text, "lint:ignore"); ok {
		checks, reason := splitLint(rest)
		return directive{form: "lint:ignore", checks: checks, reason: reason}, len(checks) > 0
	}
	if rest, ok := cutWord(text, "lint:file-ignore"); ok {
		checks, reason := splitLint(rest)
		return directive{form: "lint:file-ignore", checks: checks, reason: reason, wholeFile: true}, len(checks) > 0
	}
	return parseNolint(strings.TrimLeft(text, " \t")) // golangci-lint allows the blank
}

func parseNolint(text string) (directive, bool) {
	rest, ok := strings.CutPrefix(text, "nolint")
	names, reason, _ := strings.Cut(rest, "//")
	found := directive{form: "nolint", wholeNode: true, reason: strings.TrimSpace(reason)}
	names, listed := strings.CutPrefix(names, ":")
	if !ok || !listed && strings.TrimLeft(names, " \t") == names && names != "" {
		return directive{}, false // nolintlint and the like are other words
	}
	if !listed {
		return found, true
	}
	for name := range strings.SplitSeq(names, ",") {
		if words := strings.Fields(name); len(words) > 0 {
			found.checks = append(found.checks, words[0])
		}
	}
	return found, len(found.checks) > 0
}

// cutWord cuts the word, which a blank or the end must follow, off the text.
func cutWord(text, word string) (rest string, ok bool) {
	rest, ok = strings.CutPrefix(text, word)
	return rest, ok && (rest == "" || rest[0] == ' ' || rest[0] == '\t')
}

// splitLint splits "CHECK,CHECK reason".
func splitLint(text string) (checks []string, reason string) {
	text = strings.TrimSpace(text)
	list, reason := text, ""
	if blank := strings.IndexAny(text, " \t"); blank >= 0 {
		list, reason = text[:blank], strings.TrimSpace(text[blank:])
	}
	for name := range strings.SplitSeq(list, ",") {
		if name != "" {
			checks = append(checks, name)
		}
	}
	return checks, reason
}
