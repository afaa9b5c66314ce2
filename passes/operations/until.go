package operations

import (
	"go/ast"
	"strings"

	"golang.org/x/tools/go/types/typeutil"

	"go/types"

	"github.com/signalvet/signalvet/passes/vocabulary"
)

// Ended reports whether a connect is given an option that ends the connection with a context. An option that cannot be
// told may be one.
func (res *Result) Ended(op *Op) bool {
	w := res.wordOf(op.Call)
	if w == nil || w.Options.Kind == vocabulary.None {
		return false // no dispatcher's own function, or one without options
	}
	f := frame{res: res, out: op.Outline}
	for _, arg := range op.Call.Args[min(w.Options.Index, len(op.Call.Args)):] {
		if f.mayEnd(arg) {
			return true
		}
	}
	return false
}

func (f frame) mayEnd(e ast.Expr) bool {
	if f.res.info.Types[e].IsNil() {
		return false // no option
	}
	if lit := compositeOf(e); lit != nil {
		for _, elt := range lit.Elts {
			if f.mayEnd(elt) {
				return true
			}
		}
		return false
	}
	w := f.optionWord(e)
	return w == nil || w.Until
}

// Origin is the word of the dispatcher's function that e calls, and the path of its package; nil for other calls.
func (res *Result) Origin(e *ast.CallExpr) (w *vocabulary.Word, pkg string) {
	fn, ok := typeutil.Callee(res.info, e).(*types.Func)
	if !ok || fn.Pkg() == nil {
		return nil, ""
	}
	return res.word(fn.Origin()), fn.Pkg().Path()
}

func (res *Result) wordOf(e *ast.CallExpr) *vocabulary.Word {
	w, _ := res.Origin(e)
	return w
}

// EachHole calls yield for everything that t is made of and that only the running program knows.
func (t Text) EachHole(yield func(Ref)) { t.parts(func(string) {}, yield) }

// Offset is where the local variable that r starts from is declared, as a position in the analysed package's file set; 0 for
// other references.
func (r Ref) Offset() int {
	if r.Kind != Local {
		return 0
	}
	n := 0
	for _, digit := range r.Base[strings.LastIndexByte(r.Base, '@')+1:] {
		n = n*10 + int(digit-'0')
	}
	return n
}
