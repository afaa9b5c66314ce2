package operations

import (
	"go/ast"
	"go/types"
	"reflect"
)

// A Product is the function that a function returns: what calling it does. Parameters keep the numbers of [Ref]: those
// of the maker first, then, from 1000 on, those of the returned function, and so on.
type Product struct {
	Ops  []Template // sorted by key
	Runs []int      // the parameters that it calls
	Next *Product   // the function that it returns in turn, nil when it returns none
}

func (p *Product) empty() bool {
	return p == nil || len(p.Ops) == 0 && len(p.Runs) == 0 && p.Next.empty()
}

func (p *Product) equal(q *Product) bool { return reflect.DeepEqual(p, q) }

// maxProducts bounds functions that return functions that return functions.
const maxProducts = 4

// product is the function that o returns, nil when nothing is known of it.
func (res *Result) product(o *Outline, depth int) *Product {
	if depth > maxProducts || res.inside[o] {
		return nil // deeper than anybody writes, or in terms of itself
	}
	res.inside[o] = true
	defer delete(res.inside, o)
	p := new(Product)
	ops := make(opSet)
	for _, v := range res.ReturnedFuncs(o) {
		p.Runs = append(p.Runs, res.ParamsRun(v)...)
		switch {
		case v.Lit != nil:
			res.addAll(ops, res.Gathered(v.Lit))
			p.Next = res.product(v.Lit, depth+1)
		case v.Fn != nil:
			res.addAll(ops, res.Detached(v.Fn))
		case v.Made():
			if made := res.produced(v); made != nil {
				p.Next = made.Next
				res.addAll(ops, res.remade(o, v, made.Ops))
			}
		}
	}
	p.Ops, p.Runs = madeOps(ops), sortedUnique(p.Runs)
	if p.empty() {
		return nil
	}
	return p
}

// remade are the operations of a function that another maker makes, as o, which returns it, sees them.
func (res *Result) remade(o *Outline, v FuncVal, ops []Template) []Template {
	if v.Maker == nil {
		return nil // made by a literal
	}
	in := &instance{frame: frame{res: res, out: o}, call: &Call{Expr: v.Call, Callee: v.Maker, Param: noParam}}
	var out []Template
	for _, t := range ops {
		out = append(out, in.instantiate(t))
	}
	return out
}

// madeOps keeps the operations that mean something to whoever calls the product.
func madeOps(ops opSet) []Template {
	for k, t := range ops {
		if t.Signal.Kind == Local {
			delete(ops, k) // a signal that only the maker has
		}
	}
	return ops.sorted()
}

func (res *Result) addAll(ops opSet, list []Template) {
	for _, t := range list {
		ops.add(t)
	}
}

// Made reports whether v is a function that a call returns.
func (v FuncVal) Made() bool { return v.Maker != nil || v.Of != nil }

// produced is what is known of the function that v is, when it is made by a call.
func (res *Result) produced(v FuncVal) *Product {
	switch {
	case v.Maker != nil && onceMakers[v.Maker.FullName()]:
		return &Product{Runs: []int{0}}
	case v.Maker != nil && res.LazySend(v):
		t, _ := wordTemplate(res.word(v.Maker), v.Maker)
		t.Lazy = false
		return &Product{Ops: []Template{t}}
	case v.Maker != nil:
		if sum := res.Summary(v.Maker); sum != nil {
			return sum.Made
		}
	case v.Of != nil && v.Of.Lit != nil:
		return res.product(v.Of.Lit, 0)
	case v.Of != nil:
		if p := res.produced(*v.Of); p != nil {
			return p.Next
		}
	}
	return nil
}

// LazySend reports whether v is made by a send that sends when its result is called.
func (res *Result) LazySend(v FuncVal) bool {
	if v.Maker == nil {
		return false
	}
	w := res.word(v.Maker)
	return w != nil && w.Lazy
}

// onceMakers return functions that call their argument.
var onceMakers = map[string]bool{"sync.OnceFunc": true, "sync.OnceValue": true, "sync.OnceValues": true}

// chain are the calls that make v, the innermost maker first.
func (v FuncVal) chain() []FuncVal {
	if v.Of != nil && v.Of.Made() {
		return append(v.Of.chain(), v)
	}
	return []FuncVal{v}
}

// first is the number of the first parameter of the innermost maker.
func (v FuncVal) first() int {
	if root := v.chain()[0]; root.Of != nil && root.Of.Lit != nil {
		return root.Of.Lit.first
	}
	return 0
}

// maker finds the call that binds parameter i, and the position of the argument.
func (v FuncVal) maker(i int) (FuncVal, int, bool) {
	chain := v.chain()
	i -= v.first()
	level := i / literalStride
	if i < 0 || level >= len(chain) {
		return FuncVal{}, 0, false // the receiver of a method, or the made function's own
	}
	return chain[level], i % literalStride, true
}

// Bound are the functions that parameter i of the makers of v was given.
func (v FuncVal) Bound(i int) []FuncVal {
	m, pos, ok := v.maker(i)
	if !ok {
		return nil
	}
	var out []FuncVal
	for _, arg := range m.Args {
		if arg.Index == pos || arg.Index > pos && m.Maker != nil && last(m.Maker.Signature(), pos) {
			out = append(out, arg.Values...)
		}
	}
	return out
}

// last reports whether parameter i is the variadic one, which stands for all arguments from it on.
func last(sig *types.Signature, i int) bool { return sig.Variadic() && i == sig.Params().Len()-1 }

// RunsOf are the functions, among the arguments of its makers, that the made function v calls.
func (res *Result) RunsOf(v FuncVal) []FuncVal {
	p := res.produced(v)
	if p == nil {
		return nil
	}
	var out []FuncVal
	for _, i := range p.Runs {
		out = append(out, v.Bound(i)...)
	}
	return out
}

// ownRuns are the arguments of c that the made function v, which c calls, calls in turn.
func (res *Result) ownRuns(v FuncVal) []int {
	p := res.produced(v)
	if p == nil {
		return nil
	}
	own := v.first() + literalStride*len(v.chain())
	var out []int
	for _, i := range p.Runs {
		if i >= own {
			out = append(out, i-own)
		}
	}
	return out
}

// madeArg is the expression that parameter i gets when c calls a made function: an argument of a maker, or of c itself.
func (v FuncVal) madeArg(c *ast.CallExpr, i int) ast.Expr {
	args := c.Args
	m, pos, ok := v.maker(i)
	if ok {
		args = m.Call.Args
	} else {
		pos = i - v.first() - literalStride*len(v.chain())
	}
	if pos < 0 || pos >= len(args) {
		return nil // a variadic tail
	}
	return args[pos]
}
