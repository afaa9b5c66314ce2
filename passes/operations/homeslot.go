package operations

import (
	"go/ast"
	"go/types"
	"slices"
	"strings"

	"github.com/signalvet/signalvet/passes/vocabulary"
)

// A slot is a field or variable that holds one receiver, which a function sets, and which others call as an event:
// OnClosed(f) or SetCloseHandler(f). SetStopCallback(f) may be anything.
type slot struct {
	adder *Outline
	param int
	at    Ref // the slot as the adder sees it
	calls []placed
}

// slotted finds the functions that set a callback, by their names, and adds what they set to the candidates.
func (h *homemade) slotted() map[string]*slot {
	out := make(map[string]*slot)
	for _, o := range h.res.Outlines {
		if o.Func == nil || o.Decl.Body == nil || !setsCallback(o.Func.Name()) {
			continue // another function
		}
		h.slotsOf(o, out)
	}
	return out
}

// setsCallback reports whether a name is that of a function which sets a callback. OnClosedCalls sets what a fake does.
func setsCallback(name string) bool {
	words := wordsOf(name)
	if len(words) < 2 || words[len(words)-1] == "calls" {
		return false // no event is named, or a test sets it
	}
	return words[0] == "on" || words[0] == "set" && (words[1] == "on" || namesHandler(words))
}

// namesHandler reports whether the words name a handler of something that happens: close handler.
func namesHandler(words []string) bool {
	last := words[len(words)-1]
	return (last == "handler" || last == "listener") && slices.ContainsFunc(words, func(w string) bool { return eventWords[w] })
}

// slotsOf finds the fields that o sets to its parameters.
func (h *homemade) slotsOf(o *Outline, out map[string]*slot) {
	t := newKeeper(h, o)
	note := func(target, value ast.Expr) {
		param, ok := t.parameter(value)
		if !ok || !tellsOnly(h.res.info.TypeOf(value)) {
			return // a constant, or a function that is asked
		}
		at, ok := t.trace(target)
		if !ok || len(at.steps) > 0 || at.outer() == "" || at.root.Kind == Param && at.root.Index != receiverIndex {
			return // not a field of the receiver, nor a variable
		}
		if old := out[at.outer()]; old == nil {
			out[at.outer()] = &slot{adder: o, param: param, at: at.root}
			h.noteSlot(target)
		}
	}
	ast.Inspect(o.Decl.Body, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.AssignStmt:
			for i := range n.Lhs {
				if len(n.Lhs) == len(n.Rhs) {
					note(n.Lhs[i], n.Rhs[i])
				}
			}
		case *ast.CallExpr:
			if sel, ok := ast.Unparen(n.Fun).(*ast.SelectorExpr); ok && sel.Sel.Name == "Store" && len(n.Args) == 1 {
				note(sel.X, n.Args[0])
			}
		}
		return true
	})
}

// noteSlot makes a field or variable a candidate, so that the functions that mention it are looked at.
func (h *homemade) noteSlot(target ast.Expr) {
	e := ast.Unparen(target)
	if sel, ok := e.(*ast.SelectorExpr); ok {
		e = sel.Sel
	}
	if id, ok := e.(*ast.Ident); ok {
		if v, ok := h.res.info.Uses[id].(*types.Var); ok {
			h.among.vars[v.Origin()] = true
		}
	}
}

// tellsOnly reports whether t is a function that returns nothing.
func tellsOnly(t types.Type) bool {
	sig, ok := under(t).(*types.Signature)
	return ok && sig.Results().Len() == 0
}

// callsOf gathers the calls of slots.
func (h *homemade) callsOf(slots map[string]*slot) {
	for _, by := range h.order {
		for _, d := range by.deliveries {
			if len(d.from.steps) > 0 || d.from.lists > 0 || d.kind != elemFunc {
				continue // an element of a collection
			}
			s := slots[d.from.outer()]
			if s == nil || d.from.root.Kind == Param && strings.Count(d.from.root.Path, ".") > 1 {
				continue // another field, or one that is called for somebody else
			}
			if by.out != s.adder && !says(by.out.Func.Name(), takingWords) {
				s.calls = append(s.calls, placed{delivery: d, by: by})
			}
		}
	}
}

// speakSlots adds the operations of the slots that are called.
func (h *homemade) speakSlots(slots map[string]*slot) {
	for _, o := range h.res.Outlines {
		for place, s := range slots {
			if s.adder != o || len(s.calls) == 0 {
				continue // another function's, or never called
			}
			site := &site{place: place, deliveries: s.calls}
			sp := &speaker{home: h, site: site, whole: true, identity: identity{kind: vocabulary.IdentitySlot}}
			delivery, _ := site.delivered()
			t := sp.base(vocabulary.Connect, s.calls[0].from)
			t.Signal = s.at
			t.Delivery, t.Runs = delivery, []int{s.param}
			t.Identity, t.Duplicates = vocabulary.IdentitySlot, vocabulary.DuplicateReplace
			t.ByOwner = false
			h.add(o, t)
			sp.sends()
		}
	}
}
