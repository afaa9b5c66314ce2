package operations

import (
	"go/ast"
	"go/types"
	"strings"

	"github.com/signalvet/signalvet/passes/vocabulary"
)

// wordArgs are the types that a dispatcher which calls receivers by reflection is given, a hole for the call to fill.
func wordArgs(w *vocabulary.Word) Text {
	switch {
	case w.Library == nil || !w.Library.Reflects:
		return "" // the compiler compares them
	case w.Role == vocabulary.Send && w.Payload.Kind == vocabulary.Rest:
		return hole(Ref{Kind: Param, Index: w.Payload.Index, Path: aspectRest})
	case w.Role == vocabulary.Connect && w.Receiver.Kind == vocabulary.Arg:
		return hole(Ref{Kind: Param, Index: w.Receiver.Index, Path: aspectSignature})
	}
	return ""
}

// AnyType stands in [Template.Args] for a type that is not known, or that takes several.
const AnyType = "?"

// argsBegin begins [Template.Args], so that no arguments are something else than nothing known.
const argsBegin Text = "("

// restTypes are the types of the arguments of a call from its variadic parameter on.
func (env callEnv) restTypes(first int) Text {
	if env.e == nil || first > len(env.e.Args) {
		return unknownText // a made function
	}
	args := env.e.Args[first:]
	if env.e.Ellipsis.IsValid() {
		return env.f.spreadTypes(args)
	}
	out := argsBegin
	for _, arg := range args {
		out += env.f.exactType(arg) + ";"
	}
	return out
}

// spreadTypes are the types of a slice that is handed on: those of the enclosing function's own variadic parameter, or not known.
func (f frame) spreadTypes(args []ast.Expr) Text {
	if len(args) != 1 {
		return unknownText // not a call that compiles
	}
	ref := f.value(args[0]).Ref
	root := f.out.Root()
	if !ref.IsParam() || root.sig == nil || !root.sig.Variadic() || ref.Index != root.sig.Params().Len()-1 {
		return unknownText // a slice
	}
	ref.Path = aspectRest
	return hole(ref)
}

// exactType is the type of e: a hole when it is an interface that the caller fills, and not known when it is another one.
func (f frame) exactType(e ast.Expr) Text {
	t := f.res.info.TypeOf(e)
	switch {
	case t == nil, f.res.info.Types[e].IsNil():
		return AnyType // nil fits whatever can be nil
	case types.IsInterface(t):
		if ref := f.value(e).Ref; ref.IsParam() && !isTypeParam(t) {
			ref.Path = aspectExact
			return hole(ref)
		}
		return AnyType
	}
	return argType(types.Default(t))
}

// argType is a type as the text of an argument.
func argType(t types.Type) Text {
	if t == nil || types.IsInterface(t) || parametric(t, 0) {
		return AnyType
	}
	return Text(strings.ReplaceAll(types.TypeString(t, nil), ";", ","))
}

// signatureTypes are the types of the parameters of the function that e is.
func (f frame) signatureTypes(e ast.Expr) Text {
	t := f.res.info.TypeOf(e)
	if t == nil {
		return unknownText // does not type-check
	}
	sig, ok := under(t).(*types.Signature)
	if !ok {
		if ref := f.value(e).Ref; ref.IsParam() {
			ref.Path = aspectSignature
			return hole(ref)
		}
		return unknownText // anything
	}
	out := argsBegin
	for i := range sig.Params().Len() {
		p := sig.Params().At(i).Type()
		if sig.Variadic() && i == sig.Params().Len()-1 {
			out += "..."
			p = p.(*types.Slice).Elem()
		}
		out += argType(p) + ";"
	}
	return out
}
