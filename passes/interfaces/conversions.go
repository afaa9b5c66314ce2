package interfaces

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"github.com/signalvet/signalvet/passes/effects"
	"github.com/signalvet/signalvet/passes/operations"
	"github.com/signalvet/signalvet/passes/vocabulary/blocking"
)

// conversions finds what the package puts behind the interfaces that receivers hang on.
func (res *Result) conversions() {
	s := &scan{res: res, asked: res.hanging(), ordered: res.ordered()}
	for _, f := range res.pass.Files {
		if strings.HasSuffix(res.pass.Fset.Position(f.FileStart).Filename, "_test.go") {
			continue // what tests use is no part of the program
		}
		ast.Inspect(f, s.node)
	}
}

// scan looks for values that become values of an interface.
type scan struct {
	res     *Result
	asked   map[string]bool // the methods that receivers hang on
	stack   []ast.Node      // the nodes around the current one
	ordered map[string]bool // the methods that an order hangs on
}

func (s *scan) node(n ast.Node) bool {
	if n == nil {
		s.stack = s.stack[:len(s.stack)-1]
		return true
	}
	s.stack = append(s.stack, n)
	switch n := n.(type) {
	case *ast.AssignStmt:
		if n.Tok == token.ASSIGN && len(n.Lhs) == len(n.Rhs) {
			for i := range n.Lhs {
				s.become(s.typeOf(n.Lhs[i]), n.Rhs[i])
			}
		}
	case *ast.ValueSpec:
		if n.Type != nil && n.Names[0].Name != "_" { // var _ I = T{} is there for the compiler
			s.all(s.typeOf(n.Type), n.Values)
		}
	case *ast.ReturnStmt:
		s.returned(n)
	case *ast.SendStmt:
		if ch, ok := under(s.typeOf(n.Chan)).(*types.Chan); ok {
			s.become(ch.Elem(), n.Value)
		}
	case *ast.CompositeLit:
		s.literal(n)
	case *ast.CallExpr:
		s.call(n)
	case *ast.TypeAssertExpr:
		if n.Type != nil {
			s.become(s.typeOf(n.Type), n.X)
		}
	}
	return true
}

func (s *scan) typeOf(e ast.Expr) types.Type { return s.res.pass.TypesInfo.TypeOf(e) }

// under is the structure of t, nil when it has no type.
func under(t types.Type) types.Type {
	if t == nil {
		return nil
	}
	return t.Underlying()
}

func (s *scan) all(to types.Type, values []ast.Expr) {
	for _, v := range values {
		s.become(to, v)
	}
}

func (s *scan) returned(ret *ast.ReturnStmt) {
	for i := len(s.stack) - 1; i >= 0; i-- {
		var sig *types.Signature
		switch fn := s.stack[i].(type) {
		case *ast.FuncLit:
			sig, _ = under(s.typeOf(fn)).(*types.Signature)
		case *ast.FuncDecl:
			if obj := s.res.pass.TypesInfo.Defs[fn.Name]; obj != nil {
				sig, _ = obj.Type().(*types.Signature)
			}
		default:
			continue // no function
		}
		if sig != nil && sig.Results().Len() == len(ret.Results) {
			for i, e := range ret.Results {
				s.become(sig.Results().At(i).Type(), e)
			}
		}
		return
	}
}

func (s *scan) literal(lit *ast.CompositeLit) {
	for i, elt := range lit.Elts {
		value := elt
		kv, keyed := elt.(*ast.KeyValueExpr)
		if keyed {
			value = kv.Value
		}
		switch t := under(s.typeOf(lit)).(type) {
		case *types.Struct:
			if keyed {
				s.become(s.typeOf(kv.Key), value)
			} else if i < t.NumFields() {
				s.become(t.Field(i).Type(), value)
			}
		case *types.Slice:
			s.become(t.Elem(), value)
		case *types.Array:
			s.become(t.Elem(), value)
		case *types.Map:
			s.become(t.Elem(), value)
			if keyed {
				s.become(t.Key(), kv.Key)
			}
		}
	}
}

func (s *scan) call(call *ast.CallExpr) {
	s.foreign(call)
	if s.res.pass.TypesInfo.Types[call.Fun].IsType() {
		s.all(s.typeOf(call.Fun), call.Args)
		return
	}
	sig, ok := under(s.typeOf(call.Fun)).(*types.Signature)
	if !ok {
		return // a builtin without a signature
	}
	last := sig.Params().Len() - 1
	for i, arg := range call.Args {
		switch {
		case i < last || !sig.Variadic() && i == last:
			s.become(sig.Params().At(i).Type(), arg)
		case sig.Variadic() && !call.Ellipsis.IsValid():
			if rest, ok := under(sig.Params().At(last).Type()).(*types.Slice); ok {
				s.become(rest.Elem(), arg)
			}
		}
	}
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
