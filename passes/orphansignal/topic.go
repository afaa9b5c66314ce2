package orphansignal

import (
	"go/ast"
	"go/constant"
	"go/types"
	"strings"
	"unicode"

	"github.com/signalvet/signalvet/passes/operations"
	"github.com/signalvet/signalvet/passes/wiring"
)

// topic reports a topic at its constant, when that is the package's, else at its operation, with the topic that was
// probably meant.
func (c *check) topic(op *operations.Op, e *ends) {
	message := e.about(&op.Template)
	pos, end := op.Call.Pos(), op.Call.End()
	if def := c.constant(op); def != nil {
		pos, end = def.Pos(), def.Pos()+length(def.Name())
	}
	c.report(pos, end, op.Said(message))
}

// about says which end of t is missing, with the topic that was probably meant.
func (e *ends) about(t *operations.Template) string {
	if near := e.near(t); near != nil {
		return t.Display() + " has no other end; did you mean " + near.Display() + "?"
	}
	return e.message(t.Display())
}

// constant is the constant of this package that an operation names its topic by, nil when there is none.
func (c *check) constant(op *operations.Op) types.Object {
	topic, _ := op.Sender.Const()
	for _, arg := range op.Call.Args {
		id, ok := ast.Unparen(arg).(*ast.Ident)
		if !ok {
			continue // a literal, or another package's
		}
		def, ok := c.pass.TypesInfo.Uses[id].(*types.Const)
		if ok && def.Pkg() == c.pass.Pkg && def.Parent() == def.Pkg().Scope() && def.Val().Kind() == constant.String && constant.StringVal(def.Val()) == topic {
			return def
		}
	}
	return nil
}

// near is the only topic with the missing end that is nearly the topic of t, nil when there is none or more than one.
func (e *ends) near(t *operations.Template) *wiring.Entry {
	var found *wiring.Entry
	for _, other := range e.others {
		if sends(&other.Template) == (e.sent != nil) || !alike(string(other.Sender), string(t.Sender)) {
			continue // the same end, or another name
		}
		if found != nil && found.Sender != other.Sender {
			return nil // either may be meant
		}
		found = other
	}
	return found
}

// alike reports whether two names differ in case and separators only, or in one letter of six or more.
func alike(a, b string) bool {
	x, y := fold(a), fold(b)
	if x == y {
		return true
	}
	if len(x) > len(y) {
		x, y = y, x
	}
	if len(y) < 6 || len(y)-len(x) > 1 {
		return false
	}
	i := 0
	for i < len(x) && x[i] == y[i] {
		i++
	}
	if len(x) < len(y) {
		return x[i:] == y[i+1:] // a letter too many
	}
	swapped := i+1 < len(x) && x[i] == y[i+1] && x[i+1] == y[i] && x[i+2:] == y[i+2:]
	return swapped || x[i+1:] == y[i+1:]
}

// fold drops case and separators.
func fold(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}
