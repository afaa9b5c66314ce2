package operations

import (
	"cmp"
	"go/ast"
	"go/types"
	"strconv"
	"strings"

	"github.com/signalvet/signalvet/passes/vocabulary"
)

// typeText is a type as the text of a topic: pointers to it count as the type, a type parameter is a hole, and a type made of one is not known.
func typeText(t types.Type) Text {
	if t == nil {
		return unknownText // does not type-check
	}
	if p, ok := types.Unalias(t).(*types.Pointer); ok {
		t = p.Elem()
	}
	if p, ok := types.Unalias(t).(*types.TypeParam); ok {
		return hole(Ref{Kind: TypeParam, Index: p.Index()})
	}
	if parametric(t, 0) {
		return unknownText
	}
	return Text(types.TypeString(t, nil))
}

// parametric reports whether t is made of type parameters.
func parametric(t types.Type, depth int) bool {
	if depth > maxDepth {
		return true // deeper than anybody writes
	}
	switch t := types.Unalias(t).(type) {
	case *types.TypeParam:
		return true
	case *types.Named:
		for arg := range t.TypeArgs().Types() {
			if parametric(arg, depth+1) {
				return true
			}
		}
	case interface{ Elem() types.Type }:
		return parametric(t.Elem(), depth+1)
	}
	return false
}

// typeArg is type argument i of the call: of the function, or of the type whose method it is.
func (env callEnv) typeArg(i int) Text {
	if sel := env.selector(); sel != nil {
		fn, ok := env.f.res.info.Selections[sel].Obj().(*types.Func)
		if !ok || fn.Signature().Recv() == nil {
			return unknownText // a field that holds a function
		}
		return typeArgOf(fn.Signature().Recv().Type(), i)
	}
	id := calledIdent(env.e.Fun)
	if id == nil {
		return unknownText // a function value
	}
	args := env.f.res.info.Instances[id].TypeArgs
	if i >= args.Len() {
		return unknownText // not generic
	}
	return typeText(args.At(i))
}

// exactTopic is the type argument that the topic of w is, with its pointer; "" when it is something else, or a type parameter.
func (in *instance) exactTopic(w *vocabulary.Word) string {
	var t types.Type
	switch env := in.envOf(in.call); {
	case w.Topic.Kind == vocabulary.TypeArg:
		if id := calledIdent(env.e.Fun); id != nil {
			t = nthType(in.res.info.Instances[id].TypeArgs, w.Topic.Index)
		}
	case w.Topic.Aspect == vocabulary.TypeArgOf && w.Topic.Kind == vocabulary.Receiver && env.selector() != nil:
		if n, ok := types.Unalias(deref(in.res.info.TypeOf(env.selector().X))).(*types.Named); ok {
			t = nthType(n.TypeArgs(), w.Topic.Nth)
		}
	}
	if t == nil || parametric(t, 0) {
		return ""
	}
	return types.TypeString(t, nil)
}

func nthType(list *types.TypeList, i int) types.Type {
	if i >= list.Len() {
		return nil // inferred nowhere
	}
	return list.At(i)
}

func typeArgOf(t types.Type, i int) Text {
	n, ok := types.Unalias(deref(t)).(*types.Named)
	if !ok || i >= n.TypeArgs().Len() {
		return unknownText // not generic
	}
	return typeText(n.TypeArgs().At(i))
}

// aspect is what is known of the type of an argument, as the path of r asks; false when it asks for something else.
func (env callEnv) aspect(r Ref) (Text, bool) {
	path, aspect, asked := strings.Cut(r.Path, "#")
	if !asked {
		return "", false
	}
	switch "#" + aspect {
	case aspectRest:
		return env.restTypes(r.Index), true
	case aspectEach:
		return cmp.Or(env.each, unknownText), true
	}
	if sep, ok := strings.CutPrefix("#"+aspect, aspectJoin); ok {
		return env.joinedRest(r.Index, sep), true
	}
	arg := env.arg(r.Index)
	if arg == nil || path != "" {
		return unknownText, true
	}
	if name, ok := strings.CutPrefix("#"+aspect, aspectThrough); ok {
		return env.f.madeText(name, arg), true
	}
	switch "#" + aspect {
	case aspectExact:
		return env.f.exactType(arg), true
	case aspectSignature:
		return env.f.signatureTypes(arg), true
	case aspectForm:
		return env.f.formOf(arg), true
	}
	return env.f.aspect(arg, "#"+aspect), true
}

// aspect is what is known of the type of e. An empty interface that the caller fills stays a hole.
func (f frame) aspect(e ast.Expr, aspect string) Text {
	t := f.res.info.TypeOf(e)
	if t == nil {
		return unknownText // does not type-check
	}
	if digits, ok := strings.CutPrefix(aspect, aspectTypeArg); ok {
		i, _ := strconv.Atoi(digits) // written by operandText
		return typeArgOf(t, i)
	}
	if types.IsInterface(t) && !isTypeParam(t) {
		return f.openAspect(e, aspect)
	}
	digits, ok := strings.CutPrefix(aspect, aspectParam)
	if !ok && listsTypes(t) {
		return unknownText // the types of what is in it
	}
	if !ok {
		return typeText(t)
	}
	i, _ := strconv.Atoi(digits)
	sig, isFunc := under(t).(*types.Signature)
	if !isFunc || i >= sig.Params().Len() {
		return unknownText // no receiver at all
	}
	return typeText(sig.Params().At(i).Type())
}

func isTypeParam(t types.Type) bool {
	_, ok := types.Unalias(t).(*types.TypeParam)
	return ok
}

// openAspect is the aspect of a parameter that holds anything: its callers know.
func (f frame) openAspect(e ast.Expr, aspect string) Text {
	if ref := f.value(e).Ref; ref.IsParam() {
		ref.Path = aspect
		return hole(ref)
	}
	return unknownText
}

// literalText is the text that the literal which is given for a parameter gives to the field that the path of r names.
func (env callEnv) literalText(r Ref) (Text, bool) {
	name, ok := strings.CutPrefix(r.Path, ".")
	if !ok || strings.ContainsAny(name, ".[#(") {
		return "", false // the parameter itself, or something deeper
	}
	arg := env.arg(r.Index)
	lit := env.f.literal(arg)
	if lit == nil {
		return env.f.textField(arg, name)
	}
	field := env.f.res.literalField(lit, name)
	if field == nil {
		return "", true // the zero value
	}
	return env.f.key(field), true
}

// literal is the composite literal that e is, or that the variable e was made from and that nobody has changed since; nil for others.
func (f frame) literal(e ast.Expr) *ast.CompositeLit {
	if e == nil {
		return nil
	}
	if lit := compositeOf(e); lit != nil {
		return lit
	}
	v := f.res.variable(e)
	if v == nil || packageLevel(v) {
		return nil // not a local variable
	}
	rhs, _ := f.res.once(v)
	if rhs == nil {
		return nil // not made in one place
	}
	return compositeOf(rhs)
}
