package operations

import (
	"fmt"
	"go/types"

	"github.com/signalvet/signalvet/passes/vocabulary"
)

// misnamed is the first fault of the user's words for the package, seen that the package is at hand: a symbol that it does not have, or a
// part of the call that the function has not. nil when there is none.
func misnamed(vocab *vocabulary.Vocabulary, pkg *types.Package) error {
	return vocab.Said(pkg.Path(), func(symbol string, w *vocabulary.Word) error {
		text := misfit(pkg, symbol, w)
		if text == "" {
			return nil
		}
		return fmt.Errorf("%s:%d:%d: %s", w.File, w.Line, w.Column, text)
	})
}

// misfit is what is wrong with a word for a symbol of the package, "" when nothing is.
func misfit(pkg *types.Package, symbol string, w *vocabulary.Word) string {
	fn, ok := member(pkg, symbol).(*types.Func)
	if !ok {
		return fmt.Sprintf("package %s has no %s (want a function, or Type.Method)", pkg.Path(), symbol)
	}
	sig, wrong := fn.Signature(), ""
	w.Parts(func(key string, o vocabulary.Operand) {
		switch n := o.Index; {
		case (o.Kind == vocabulary.Arg || o.Kind == vocabulary.Rest) && n >= sig.Params().Len():
			wrong = fmt.Sprintf("%s of %s is arg%d (want one of its arguments, counted from 0: it takes %d)", key, symbol, n, sig.Params().Len())
		case o.Kind == vocabulary.Result && n >= sig.Results().Len():
			wrong = fmt.Sprintf("%s of %s is result%d (want one of its results, counted from 0: it returns %d)", key, symbol, n, sig.Results().Len())
		}
	})
	return wrong
}
