package interfaces

import (
	"go/ast"
	"go/types"
	"slices"
	"strings"

	"github.com/signalvet/signalvet/passes/effects"
	"github.com/signalvet/signalvet/passes/operations"
	"github.com/signalvet/signalvet/passes/operations/becomes"
	"github.com/signalvet/signalvet/passes/vocabulary/blocking"
)

// conversions finds what the package puts behind the interfaces that receivers hang on.
func (res *Result) conversions() {
	s := &scan{res: res, asked: res.hanging(), ordered: res.ordered()}
	walk := &becomes.Walk{Info: res.pass.TypesInfo, Become: s.become, Call: s.foreign}
	s.around = walk.Around
	for _, f := range res.pass.Files {
		if strings.HasSuffix(res.pass.Fset.Position(f.FileStart).Filename, "_test.go") {
			continue // what tests use is no part of the program
		}
		walk.File(f)
	}
}

// scan looks for values that become values of an interface.
type scan struct {
	res     *Result
	asked   map[string]bool // the methods that receivers hang on
	ordered map[string]bool // the methods that an order hangs on
	around  func() []ast.Node
}

func (s *scan) typeOf(e ast.Expr) types.Type { return s.res.pass.TypesInfo.TypeOf(e) }

// under is the structure of t, nil when it has no type.
func under(t types.Type) types.Type {
	if t == nil {
		return nil
	}
	return t.Underlying()
}

// foreign records what a function puts behind an interface that it returns, when it is declared where no receiver that
// hangs on the interface is seen.
func (s *scan) foreign(call *ast.CallExpr) {
	t, fn := s.typeOf(call), s.callee(call)
	for i := range results(t) {
		result := t
		if tuple, ok := t.(*types.Tuple); ok {
			result = tuple.At(i).Type()
		}
		for _, m := range s.methods(result) {
			if fn == nil || s.res.looked(fn.Pkg(), m.FullName()) {
				continue // a value of this package, or one that has been seen to become one
			}
			var made Makes
			if interfaceResult(fn) != i || !s.res.pass.ImportObjectFact(fn, &made) {
				s.res.record(Behind{Method: m.FullName()})
			}
			for _, b := range made.behind(m.FullName()) {
				s.res.record(b)
			}
		}
	}
}

func results(t types.Type) int {
	if tuple, ok := t.(*types.Tuple); ok {
		return tuple.Len()
	}
	return 1
}

// callee is the called function, nil for a function value and a conversion.
func (s *scan) callee(call *ast.CallExpr) *types.Func {
	fun := ast.Unparen(call.Fun)
	if index, ok := fun.(*ast.IndexExpr); ok {
		fun = index.X
	}
	var id *ast.Ident
	switch fun := fun.(type) {
	case *ast.Ident:
		id = fun
	case *ast.SelectorExpr:
		id = fun.Sel
	default:
		return nil
	}
	fn, ok := s.res.pass.TypesInfo.Uses[id].(*types.Func)
	if !ok {
		return nil
	}
	return fn.Origin()
}

// looked reports whether the package pkg has looked for what it puts behind the interface of method.
func (res *Result) looked(pkg *types.Package, method string) bool {
	if pkg == res.pass.Pkg || pkg != nil && blocking.Standard(pkg.Path()) {
		return true
	}
	var fact Fact
	return pkg != nil && res.pass.ImportPackageFact(pkg, &fact) && fact.asks(method)
}

// methods are those of an interface that receivers hang on.
func (s *scan) methods(t types.Type) []*types.Func {
	iface, ok := under(t).(*types.Interface)
	if !ok || isTypeParam(t) {
		return nil // no interface, or any of several
	}
	var out []*types.Func
	for m := range iface.Methods() {
		if m = m.Origin(); s.asked[m.FullName()] {
			out = append(out, m)
		}
	}
	return out
}

func isTypeParam(t types.Type) bool {
	_, ok := types.Unalias(t).(*types.TypeParam)
	return ok
}

// become records what the expression e puts behind the interface to.
func (s *scan) become(to types.Type, e ast.Expr) {
	methods := s.methods(to)
	if len(methods) == 0 {
		return // nobody hangs on it
	}
	from := s.typeOf(e)
	if from == nil || s.res.pass.TypesInfo.Types[e].IsNil() {
		return // nothing is put there
	}
	for _, m := range methods {
		if fn := implementation(from, m); fn != m {
			b := s.res.of(m, fn, from)
			if b.Type != "" {
				b.Does = s.does(m, fn, e)
			}
			if s.res.record(b); b.Type != "" {
				s.res.Conversions = append(s.res.Conversions, Conversion{b.Method, b.Type, fn})
			}
		}
	}
}

// implementation is the method of t that stands behind m, nil when that is not known.
func implementation(t types.Type, m *types.Func) *types.Func {
	obj, _, _ := types.LookupFieldOrMethod(t, true, m.Pkg(), m.Name())
	fn, ok := obj.(*types.Func)
	if !ok {
		return nil
	}
	return fn.Origin()
}

// of tells what the method fn of a type does behind m.
func (res *Result) of(m, fn *types.Func, t types.Type) Behind {
	b := Behind{Method: m.FullName()}
	if fn == nil || types.IsInterface(fn.Signature().Recv().Type()) {
		return b // another interface: any type may be behind it
	}
	b.Type = typeName(t)
	for _, block := range res.effects.Of(operations.FuncVal{Fn: fn}) {
		switch block.Method {
		case "":
			b.Blocks = append(b.Blocks, effects.Block{Class: block.Class, Chain: block.Chain})
		case b.Method:
			b.Hands = true
		}
	}
	return b
}

// typeName tells types apart; a pointer counts as what it points to.
func typeName(t types.Type) string { return strings.TrimPrefix(types.TypeString(t, nil), "*") }

// record adds a type that is put behind an interface.
func (res *Result) record(b Behind) {
	list := res.behind[b.Method]
	i := slices.IndexFunc(list, func(other Behind) bool { return other.Type == b.Type })
	if i >= 0 {
		list[i].merge(b.Does)
		return
	}
	res.behind[b.Method] = append(list, b)
}
