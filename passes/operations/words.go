package operations

import (
	"fmt"
	"go/types"
	"path/filepath"
	"strings"
	"sync"

	"go/token"

	"golang.org/x/tools/go/analysis"

	"github.com/signalvet/signalvet/passes/vocabulary"
	"github.com/signalvet/signalvet/passes/vocabulary/blocking"
)

// words is the -vocabulary flag. It is parsed once, when the first package asks.
type words struct {
	text string
	once sync.Once
	v    *vocabulary.Vocabulary
	err  error
}

// String returns the YAML text.
func (w *words) String() string { return w.text }

// Set takes YAML text; what is wrong in it is told when it is first used, with its position.
func (w *words) Set(s string) error {
	*w = words{text: s}
	_, err := w.vocabulary()
	return err
}

func (w *words) vocabulary() (*vocabulary.Vocabulary, error) {
	w.once.Do(func() { w.v, w.err = vocabulary.Parse("-vocabulary", []byte(w.text)) })
	return w.v, w.err
}

// symbol is what the tables know a function by.
type symbol struct {
	name  string
	word  *vocabulary.Word
	entry blocking.Entry
	found bool // in the table of libraries
}

// symbolOf looks fn up in the tables, once.
func (res *Result) symbolOf(fn *types.Func) symbol {
	if s, ok := res.symbols[fn]; ok {
		return s
	}
	var s symbol
	if fn.Pkg() != nil {
		path := fn.Pkg().Path()
		s.name = symbolName(fn)
		if fn.Pkg() != res.pkg {
			s.entry, s.found = blocking.Lookup(path, s.name)
		}
		if res.vocab.Knows(path) {
			s.word = res.vocab.LookupIn(path, s.name, func(symbol string) bool { return member(fn.Pkg(), symbol) != nil })
		} else {
			s.word = res.lent(fn)
		}
	}
	res.symbols[fn] = s
	return s
}

func (res *Result) word(fn *types.Func) *vocabulary.Word { return res.symbolOf(fn).word }

// Word returns the word of a dispatcher's function, nil for other functions.
func (res *Result) Word(fn *types.Func) *vocabulary.Word { return res.word(fn) }

func (res *Result) table(fn *types.Func) (blocking.Entry, bool) {
	s := res.symbolOf(fn)
	return s.entry, s.found
}

// member is the function of the package, or the type with a method or field, that a vocabulary names so; nil when there is none.
func member(pkg *types.Package, symbol string) types.Object {
	owner, name, isMember := strings.Cut(symbol, ".")
	obj := pkg.Scope().Lookup(owner)
	if obj == nil || !isMember {
		return obj
	}
	found, _, _ := types.LookupFieldOrMethod(obj.Type(), true, pkg, name)
	return found
}

// Speaks reports whether the vocabulary speaks of the package with that path.
func (res *Result) Speaks(pkgPath string) bool { return res.vocab.Knows(pkgPath) }

// Table returns what the table of known libraries says of fn.
func (res *Result) Table(fn *types.Func) (blocking.Entry, bool) { return res.table(fn) }

// Class returns the class of waiting that the user's words give fn, "" for none.
func (res *Result) Class(fn *types.Func) string {
	if fn.Pkg() == nil || res.vocab == nil {
		return ""
	}
	return res.vocab.Class(fn.Pkg().Path(), symbolName(fn))
}

// Resend returns what fn makes its library send; no topics when it makes it send none.
func (res *Result) Resend(fn *types.Func) vocabulary.Resend {
	if fn.Pkg() == nil || !res.vocab.Knows(fn.Pkg().Path()) {
		return vocabulary.Resend{}
	}
	return res.vocab.Resend(fn.Pkg().Path(), symbolName(fn))
}

// symbolName is "Func" or "Type.Method".
func symbolName(fn *types.Func) string {
	recv := fn.Type().(*types.Signature).Recv()
	if recv == nil {
		return fn.Name()
	}
	n, ok := types.Unalias(deref(recv.Type())).(*types.Named)
	if !ok {
		return fn.Name() // a method of an interface without a name
	}
	return n.Obj().Name() + "." + fn.Name()
}

// covered reports whether the table speaks for the whole package, so that it is never analysed.
func (res *Result) covered(pkg *types.Package) bool {
	known, ok := res.cover[pkg]
	if !ok {
		known = blocking.Covered(pkg.Path())
		res.cover[pkg] = known
	}
	return known
}

// reachesDispatcher reports whether a package that the vocabulary speaks of, or one with a dispatcher of its own, is
// among the imports, however far.
func (res *Result) reachesDispatcher(pass *analysis.Pass) bool {
	if res.declares() || res.vocab.Knows(res.pkg.Path()) {
		return true
	}
	for _, imp := range res.pkg.Imports() {
		if blocking.Standard(imp.Path()) {
			continue // unable to import a dispatcher
		}
		if res.vocab.Knows(imp.Path()) || pass.ImportPackageFact(imp, new(Dispatches)) {
			return true
		}
	}
	return false
}

// Where is the place of pos as messages give it: file and line.
func (res *Result) Where(pos token.Pos) string {
	p := res.fset.Position(pos)
	return fmt.Sprintf("%s:%d", filepath.Base(p.Filename), p.Line)
}
