package operations

import (
	"go/ast"
	"go/types"
	"strings"

	"github.com/signalvet/signalvet/passes/vocabulary"
)

// view is the part of a signal that a call returns: that of one sender, or that of one topic, which is a signal of its own.
func (f frame) view(w *vocabulary.Word, fn *types.Func, e *ast.CallExpr) Value {
	v := Value{Ref: operandRef(w.Signal, fn)}
	if signal := f.operand(w.Signal, e); signal != nil {
		v = f.value(signal)
	}
	if w.Topic.Kind != vocabulary.None {
		topic, known := operandText(w.Topic, fn).apply(f.env(fn, e)).Const()
		if !known {
			return Value{} // any of them
		}
		v.Ref = v.Ref.element(topic)
		v.Ref.Coarse = w.Library.Title(fn.Pkg().Path()) + "[" + topic + "]" // of whichever object, for finding partners
	}
	if w.Sender.Kind != vocabulary.None {
		v.Sender = f.viewSender(w, fn, e)
	}
	if w.Delivery != "" {
		v.Delivery = w.Delivery
	}
	return v
}

// viewSender is the sender of a view: none given is any, and one of several is not known.
func (f frame) viewSender(w *vocabulary.Word, fn *types.Func, e *ast.CallExpr) Text {
	if w.Sender.Kind == vocabulary.Rest {
		switch given := len(e.Args) - w.Sender.Index; {
		case given <= 0:
			return ""
		case given > 1 || e.Ellipsis.IsValid():
			return unknownText
		}
	}
	if expr := f.operand(w.Sender, e); expr != nil && w.Sender.Aspect == vocabulary.Value && w.Sender.Path == "" {
		return f.key(expr)
	}
	return operandText(w.Sender, fn).apply(f.env(fn, e))
}

// byWord says what the word of a dispatcher's own function, and the program's use of the dispatcher, add to its operation.
func (in *instance) byWord(t *Template) {
	if in.call.Callee == nil {
		return // a literal
	}
	w := in.res.word(in.call.Callee)
	if w == nil || w.Library == nil {
		return // a wrapper, or said by a directive
	}
	if in.res.switched(w.Library, in.call.Callee.Pkg()) {
		t.Delivery = ""
	}
	if in.keeps(w) {
		t.Late = vocabulary.LateReplayed
	}
	t.Exact = in.exactTopic(w)
}

// generalise makes a hole of what the wildcards of a topic stand for, once the topic is known.
func (t *Template) generalise() {
	if t.Wildcards == "" || t.Pattern || !t.Topical || t.Role != vocabulary.Connect {
		return // topics of this dispatcher are only themselves
	}
	topic, known := t.Sender.Const()
	if !known || !strings.ContainsAny(topic, t.Wildcards) {
		return // left to a caller, or only itself
	}
	if exact, ok := t.exactly(topic); ok {
		t.Sender = Text(exact)
		return
	}
	first, last := strings.IndexAny(topic, t.Wildcards), strings.LastIndexAny(topic, t.Wildcards)
	t.Pattern = true
	t.Sender = Text(topic[:first]) + unknownText + Text(topic[last+1:])
}

// exactly is the only topic that a regular expression is meant to match, such as ^order.placed$, whose dot is believed to be one, or order.placed
// without the anchors.
func (t *Template) exactly(topic string) (string, bool) {
	if !strings.Contains(t.Wildcards, "^") || !strings.Contains(t.Wildcards, "$") {
		return "", false // another dialect
	}
	inner := strings.TrimSuffix(strings.TrimPrefix(topic, "^"), "$")
	inner = strings.ReplaceAll(inner, `\.`, ".")
	rest := strings.ReplaceAll(inner, ".", "")
	return inner, rest != "" && !strings.ContainsAny(rest, t.Wildcards)
}

// switched reports whether the package calls or sets what changes the delivery of all receivers of a library.
func (res *Result) switched(l *vocabulary.Library, pkg *types.Package) bool {
	if len(l.Switches) == 0 {
		return false // nothing does
	}
	known, ok := res.switches[l]
	if !ok {
		known = res.mentions(l.Switches, pkg)
		if res.switches == nil {
			res.switches = make(map[*vocabulary.Library]bool)
		}
		res.switches[l] = known
	}
	return known
}

// mentions reports whether the package uses one of the members of pkg.
func (res *Result) mentions(members []string, pkg *types.Package) bool {
	wanted := make(map[types.Object]bool)
	for _, name := range members {
		if obj := member(pkg, name); obj != nil {
			wanted[obj] = true
		}
	}
	for _, used := range res.info.Uses {
		if used.Pkg() == pkg && wanted[generic(used)] {
			return true
		}
	}
	return false
}

// generic is the member of a generic type that obj is an instance of, or obj itself.
func generic(obj types.Object) types.Object {
	switch obj := obj.(type) {
	case *types.Func:
		return obj.Origin()
	case *types.Var:
		return obj.Origin()
	}
	return obj
}
