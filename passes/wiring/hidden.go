package wiring

import (
	"go/ast"
	"go/types"
	"slices"
	"strings"

	"github.com/signalvet/signalvet/passes/operations"
	"github.com/signalvet/signalvet/passes/operations/becomes"
	"github.com/signalvet/signalvet/passes/vocabulary"
)

// hide finds the dispatchers that the package puts behind interfaces of which nobody knows what they do: whoever has such an
// interface may send or connect anything.
func (res *Result) hide() {
	h := &hider{res: res, seen: make(map[*types.Func]bool)}
	walk := &becomes.Walk{Info: res.pass.TypesInfo, Become: h.become}
	for _, f := range res.pass.Files {
		if !strings.HasSuffix(res.pass.Fset.Position(f.FileStart).Filename, "_test.go") { // what tests use is no part of the program
			walk.File(f)
		}
	}
}

type hider struct {
	res  *Result
	seen map[*types.Func]bool
}

// become judges a value that becomes one of an interface.
func (h *hider) become(to types.Type, e ast.Expr) {
	if _, ok := types.Unalias(to).(*types.TypeParam); ok || to == nil || !types.IsInterface(to) {
		return // its methods are known
	}
	from := h.res.pass.TypesInfo.TypeOf(e)
	if from == nil || types.IsInterface(from) || h.res.pass.TypesInfo.Types[e].IsNil() {
		return // what is behind it was seen elsewhere
	}
	for m := range to.Underlying().(*types.Interface).Methods() {
		obj, _, _ := types.LookupFieldOrMethod(from, true, m.Pkg(), m.Name())
		if fn, ok := obj.(*types.Func); ok && !h.seen[fn.Origin()] && h.unknown(m.Origin()) {
			h.method(fn.Origin())
		}
	}
}

// unknown reports whether nobody knows what calls of an interface's method do.
func (h *hider) unknown(m *types.Func) bool {
	sum := h.res.Ops.Summary(m)
	return h.res.Ops.Word(m) == nil && (sum == nil || len(sum.Ops) == 0)
}

// method notes what a method does that is called in a way which is not seen.
func (h *hider) method(fn *types.Func) {
	h.seen[fn] = true
	sum := h.res.Ops.Summary(fn)
	if sum == nil {
		return // nothing that matters
	}
	for i, t := range h.res.Ops.Detached(fn) {
		end := t.Role == vocabulary.Send || t.Role == vocabulary.Connect
		if end && (sum.Inferred || sum.Ops[i].Open()) { // else it stands where the method does it
			h.res.Own.Hidden = append(h.res.Own.Hidden, Entry{Template: t, Func: fn.Name(), Foreign: true, Value: true})
		}
	}
}

// Hidden calls yield for every operation that may be performed through an interface, which nobody sees.
func (res *Result) Hidden(yield func(e *Entry)) {
	for _, p := range append(slices.Clip(res.Imports), *res.Own) {
		for i := range p.Hidden {
			yield(&p.Hidden[i])
		}
	}
}

// connectsUnseen reports whether a receiver of the signal of t may be connected through an interface.
func (res *Result) connectsUnseen(t *operations.Template) bool {
	found := false
	res.Hidden(func(e *Entry) {
		found = found || e.Role == vocabulary.Connect && Relate(&e.Template, t) != Other
	})
	return found
}
