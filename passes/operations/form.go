package operations

import (
	"go/ast"
	"go/types"
	"slices"
	"strings"

	"github.com/signalvet/signalvet/passes/vocabulary"
)

// FormResult stands in [Template.Form] for the results of a receiver.
const FormResult = "result"

// wordForm is the form of the receiver of a connect whose dispatcher does not take all, a hole for the call to fill.
func wordForm(w *vocabulary.Word) Text {
	if w.Role != vocabulary.Connect || w.Library == nil || len(w.Library.Forms) == 0 || w.Receiver.Kind != vocabulary.Arg {
		return "" // whatever compiles
	}
	return hole(Ref{Kind: Param, Index: w.Receiver.Index, Path: aspectForm})
}

// formOf is the form of the function that e is: a hole when a caller fills an interface with it, and not known for what is no
// function, or one of a type with a name, which a dispatcher may know by that.
func (f frame) formOf(e ast.Expr) Text {
	t := f.res.info.TypeOf(e)
	if t == nil {
		return unknownText // does not type-check
	}
	sig, ok := types.Unalias(t).(*types.Signature)
	if !ok {
		if ref := f.value(e).Ref; ref.IsParam() && types.IsInterface(t) {
			ref.Path = aspectForm
			return hole(ref)
		}
		return unknownText
	}
	out := argsBegin
	for p := range sig.Params().Variables() {
		out += formType(p.Type()) + ";"
	}
	if sig.Results().Len() > 0 || sig.Variadic() {
		out += FormResult + ";"
	}
	return out
}

// formType is the type of a parameter with the full path of its package.
func formType(t types.Type) Text {
	if t == nil || parametric(t, 0) {
		return AnyType
	}
	if i, ok := t.Underlying().(*types.Interface); ok && i.Empty() {
		return "any"
	}
	return Text(strings.ReplaceAll(types.TypeString(t, nil), ";", ","))
}

// keeps reports whether a send keeps what it sends for receivers that come later, as far as that can be told: by an argument that is not known to be
// false, or since the package uses what makes a dispatcher do so.
func (in *instance) keeps(w *vocabulary.Word) bool {
	if w.Role != vocabulary.Send {
		return false // nothing is sent
	}
	if w.Kept.Kind == vocabulary.Arg && w.Kept.Index < len(in.call.Expr.Args) {
		v := in.res.info.Types[in.call.Expr.Args[w.Kept.Index]].Value
		return v == nil || v.ExactString() != "false"
	}
	return len(w.Library.Keepers) > 0 && in.res.keeping(w.Library)
}

// keeping reports whether the package uses what makes the dispatchers of a library keep what is sent; each library is asked about once.
func (res *Result) keeping(l *vocabulary.Library) bool {
	known, asked := res.keepers[l]
	if !asked {
		known = res.uses(l.Keepers)
		if res.keepers == nil {
			res.keepers = make(map[*vocabulary.Library]bool)
		}
		res.keepers[l] = known
	}
	return known
}

// uses reports whether the package names one of the objects.
func (res *Result) uses(qualified []string) bool {
	for _, used := range res.info.Uses {
		if used.Pkg() != nil && used.Pkg() != res.pkg && slices.Contains(qualified, used.Pkg().Path()+"."+used.Name()) {
			return true
		}
	}
	return false
}
