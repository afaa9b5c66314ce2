package operations

import (
	"go/ast"
	"go/types"

	"github.com/signalvet/signalvet/passes/vocabulary"
)

// A variant is what a call does with one of the topics, or one of the uids, that it lists.
type variant struct {
	Template
	uidArg ast.Expr // the uid, when it is one of a list
}

// variants makes one operation for each topic, and each uid, that a call of a dispatcher's own function lists.
func (in *instance) variants(t Template) []variant {
	one := []variant{{Template: t}}
	if in.call.Callee == nil {
		return one // a literal, which is no dispatcher's
	}
	w := in.res.word(in.call.Callee)
	if w == nil {
		return one // a wrapper
	}
	if w.Role == vocabulary.Disconnect && w.Receiver.Kind == vocabulary.Rest && len(in.call.Expr.Args) <= w.Receiver.Index {
		t.Role, t.Runs = vocabulary.DisconnectAll, nil // without any, all are meant
		one[0].Template = t
	}
	if topics := in.listed(w); topics != nil {
		one = nil
		for _, topic := range topics {
			t.Sender = topic
			one = append(one, variant{Template: t})
		}
	}
	if w.UID.Kind != vocabulary.Rest {
		return one
	}
	var out []variant
	for _, v := range one {
		out = append(out, in.uids(v, w.UID.Index)...)
	}
	return out
}

// uids makes one operation for each uid that a call lists. A connect without one has none, and a disconnect without one
// does nothing.
func (in *instance) uids(v variant, first int) []variant {
	args := in.call.Expr.Args
	switch {
	case in.call.Expr.Ellipsis.IsValid():
		v.UID = unknownText
		return []variant{v}
	case len(args) <= first && v.Role == vocabulary.Connect:
		v.UID, v.Identity = "", vocabulary.IdentityNone
		return []variant{v}
	case len(args) <= first:
		return nil
	}
	var out []variant
	for _, arg := range args[first:] {
		v.UID, v.uidArg = in.key(arg), arg
		out = append(out, v)
	}
	return out
}

// listed are the topics of a call that lists them, in its arguments or as the types of the elements of one; nil for a call with one topic.
func (in *instance) listed(w *vocabulary.Word) []Text {
	if first, ok := w.TopicList(); ok {
		return in.topics(w, first)
	}
	if w.Topic.Aspect != vocabulary.Type || w.Topic.Kind != vocabulary.Arg || w.Topic.Index >= len(in.call.Expr.Args) {
		return nil // it has one
	}
	list := in.literal(in.call.Expr.Args[w.Topic.Index])
	if list == nil || !listsTypes(in.res.info.TypeOf(list)) {
		return nil // an event itself, or a list that is made elsewhere
	}
	var out []Text
	for _, elt := range list.Elts {
		out = append(out, in.aspect(elt, aspectType))
	}
	return out
}

// listsTypes reports whether t is a list of anything, whose elements have the types that are meant.
func listsTypes(t types.Type) bool {
	s, ok := under(t).(*types.Slice)
	return ok && types.IsInterface(s.Elem())
}

// topics are the arguments from the given one on.
func (in *instance) topics(w *vocabulary.Word, first int) []Text {
	args := in.call.Expr.Args
	switch {
	case len(args) <= first && w.Identity == vocabulary.IdentityChannel && w.Role == vocabulary.Disconnect:
		return []Text{""} // the channel's own, whatever they are
	case len(args) <= first:
		return []Text{unknownText} // all topics
	case in.call.Expr.Ellipsis.IsValid():
		return in.listElements(args[first])
	}
	return in.keys(args[first:])
}

// receiverArgs are the arguments that parameter p stands for: many, when a dispatcher takes a list of receivers.
func (in *instance) receiverArgs(env callEnv, p int) []ast.Expr {
	if arg := env.arg(p); arg != nil {
		return []ast.Expr{arg}
	}
	args := in.call.Expr.Args
	if env.fn == nil || p < 0 || p > len(args) || in.res.word(env.fn) == nil && !last(env.fn.Signature(), p) {
		return nil // of a literal, or the receiver of a method expression
	}
	return args[p:]
}

// maxHeld bounds receivers that hold receivers.
const maxHeld = 4

// heldFuncs are the functions in the fields of a literal that is a receiver: a struct that wraps a function, or several, or
// another receiver.
func (f frame) heldFuncs(e ast.Expr, depth int) []FuncVal {
	lit := f.heldLiteral(f.res.Unconverted(e))
	if lit == nil || depth > maxHeld {
		return nil // not made here
	}
	st, ok := under(deref(f.res.info.TypeOf(lit))).(*types.Struct)
	if !ok {
		return nil // a list or map
	}
	var out []FuncVal
	for i := range st.NumFields() {
		field := f.res.literalField(lit, st.Field(i).Name())
		switch {
		case field == nil: // its zero value
		case isFunc(st.Field(i).Type()):
			out = append(out, f.funcs(field)...)
		case types.IsInterface(st.Field(i).Type()):
			out = append(out, f.heldFuncs(field, depth+1)...)
		}
	}
	return out
}

// heldName names a receiver that is written as a literal by the function that it holds, "" when it holds none or several.
func (f frame) heldName(e ast.Expr) string {
	lit := compositeOf(f.res.Unconverted(e))
	if lit == nil {
		return "" // a variable, which has a name
	}
	name := ""
	for _, elt := range lit.Elts {
		kv, ok := elt.(*ast.KeyValueExpr)
		if !ok || !isFunc(f.res.info.TypeOf(kv.Value)) {
			continue // another field, or an element
		}
		if name != "" {
			return "" // the type says more
		}
		name = displayName(kv.Value, "")
	}
	return name
}

// heldLiteral is the literal that e is, or that the variable or field e was made from.
func (f frame) heldLiteral(e ast.Expr) *ast.CompositeLit {
	if _, isField := e.(*ast.SelectorExpr); isField {
		if made := f.res.made(e); made != nil {
			return compositeOf(made)
		}
	}
	return f.literal(e)
}

// Unconverted is what e is made of by conversions, without parentheses.
func (res *Result) Unconverted(e ast.Expr) ast.Expr {
	for e != nil {
		e = ast.Unparen(e)
		call, ok := e.(*ast.CallExpr)
		if !ok || !res.info.Types[call.Fun].IsType() || len(call.Args) != 1 {
			return e
		}
		e = call.Args[0]
	}
	return e
}
