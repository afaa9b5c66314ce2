package effects

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"

	"github.com/signalvet/signalvet/passes/operations"
	"github.com/signalvet/signalvet/passes/vocabulary/blocking"
)

// maxRounds bounds how often one function is looked at. Chains of calls settle in a few rounds.
const maxRounds = 64

// blocks computes how each function waits, until nothing changes: a wait is passed on to the callers of the function
// that has it, so that cycles lose nothing.
func (res *Result) blocks() {
	var queue []*operations.Outline
	for _, o := range res.Ops.Outlines {
		if o.Func != nil {
			res.register(o, o)
			queue = append(queue, o)
		}
	}
	queued := make(map[*operations.Outline]bool)
	rounds := make(map[*operations.Outline]int)
	for len(queue) > 0 {
		o := queue[0]
		queue = queue[1:]
		queued[o] = false
		if rounds[o]++; rounds[o] > maxRounds {
			continue // what has not settled by now is no chain that anybody would read
		}
		if !res.updateBlocks(o) {
			continue // nothing new for its callers
		}
		for _, caller := range res.affected(o.Func) {
			if !queued[caller] {
				queued[caller] = true
				queue = append(queue, caller)
			}
		}
	}
}

// register notes who calls what in root, its literals included.
func (res *Result) register(root, o *operations.Outline) {
	for _, c := range o.Calls {
		if c.Callee != nil && c.Callee.Pkg() == res.pass.Pkg {
			res.callers[c.Callee] = append(res.callers[c.Callee], root)
		}
		res.Ops.Runs(o, c, func(v operations.FuncVal, _ bool) {
			if v.Fn != nil && v.Fn.Pkg() == res.pass.Pkg {
				res.callers[v.Fn] = append(res.callers[v.Fn], root)
			}
		})
	}
	for _, lit := range o.Lits {
		res.register(root, lit)
	}
}

// affected are the functions that a new wait of fn concerns: its callers, and the callers of the interface methods it implements.
func (res *Result) affected(fn *types.Func) []*operations.Outline {
	out := res.callers[fn]
	for _, method := range res.interfacesOf(fn) {
		if res.updateMethod(method) {
			out = append(out, res.callers[method.fn]...)
		}
	}
	return out
}

// interfaceMethod is a method of an interface with its implementations in the package.
type interfaceMethod struct {
	fn    *types.Func
	impls []*types.Func
}

func (res *Result) interfacesOf(fn *types.Func) []*interfaceMethod {
	if fn.Type().(*types.Signature).Recv() == nil {
		return nil // no method
	}
	if res.methods == nil {
		res.methods = make(map[*types.Func][]*interfaceMethod)
		res.Ops.EachInterface(func(m *types.Func, impls []*types.Func) {
			im := &interfaceMethod{fn: m, impls: impls}
			for _, impl := range impls {
				res.methods[impl] = append(res.methods[impl], im)
			}
		})
	}
	return res.methods[fn]
}

// implementations are the methods in the package that an interface method can stand for.
func (res *Result) implementations(m *types.Func) []*types.Func {
	if res.impls == nil {
		res.impls = make(map[*types.Func][]*types.Func)
		res.Ops.EachInterface(func(m *types.Func, impls []*types.Func) { res.impls[m] = impls })
	}
	return res.impls[m]
}

// updateMethod makes an interface method wait when every implementation in the package does.
func (res *Result) updateMethod(m *interfaceMethod) bool {
	set := make(blockSet)
	for _, impl := range m.impls {
		fact := res.Fact(impl)
		if fact == nil || !waits(fact.Blocks) {
			return false // one that does not wait may be the one that is called
		}
		for _, b := range fact.Blocks {
			if b.Class != "" {
				set.add(b)
			}
		}
	}
	blocks := set.sorted()
	fact := res.own(m.fn)
	if sameBlocks(fact.Blocks, blocks) {
		return false // known already
	}
	fact.Blocks = blocks
	return true
}

// waits reports whether one of the blocks is of a class that is on by default.
func waits(blocks []Block) bool {
	for _, b := range blocks {
		if blocking.Default(b.Class) {
			return true
		}
	}
	return false
}

func (res *Result) updateBlocks(o *operations.Outline) bool {
	set := make(blockSet)
	mark := res.Ops.Mark(o.Func)
	if mark.Class != "" {
		set.add(Block{Class: blocking.Class(mark.Class), Chain: o.Func.Name(), pos: o.Decl.Pos()})
	}
	if !mark.Nonblocking && !res.told {
		res.collect(set, o, make(map[*operations.Outline]bool))
	}
	if res.Ops.Joins(o.Func) {
		delete(set, wait{class: blocking.Wait}) // for its receivers, which are judged one by one
	}
	blocks := set.sorted()
	levels, runs := res.resultOf(o)
	var result []Block
	var deeper [][]Block
	if len(levels) > 0 {
		result, deeper = levels[0], levels[1:]
	}
	old := res.facts[o.Func]
	if old == nil && len(blocks) == 0 && len(levels) == 0 && len(runs) == 0 {
		return false // nothing to say
	}
	fact := res.own(o.Func)
	if sameBlocks(fact.Blocks, blocks) && sameBlocks(fact.Result, result) && slices.EqualFunc(fact.Deeper, deeper, sameBlocks) {
		fact.Runs = runs
		return false // known already
	}
	fact.Blocks, fact.Result, fact.Runs, fact.Deeper = blocks, result, runs, deeper
	return true
}

// collect adds to set how o waits when it is called.
func (res *Result) collect(set blockSet, o *operations.Outline, seen map[*operations.Outline]bool) {
	if seen[o] {
		return // a literal that calls itself
	}
	seen[o] = true
	for _, ch := range o.Chans {
		if res.delivers(ch) {
			continue // a send of the program's own dispatcher does not make its sender one that waits
		}
		res.channel(set, o, ch)
	}
	for _, c := range o.Calls {
		if c.Mode == operations.Go {
			continue // another goroutine waits
		}
		res.callee(set, c)
		res.Ops.Runs(o, c, func(v operations.FuncVal, elsewhere bool) {
			if !elsewhere { // another goroutine waits
				res.value(set, v, c.Expr.Pos(), seen)
			}
		})
	}
}

// callee adds how the called function waits by itself.
func (res *Result) callee(set blockSet, c *operations.Call) {
	if c.Callee == nil && c.Value != nil {
		for _, b := range res.made(*c.Value) {
			b.pos = c.Expr.Pos()
			set.add(b)
		}
		return // what it calls besides is run by the caller
	}
	if c.Callee == nil || res.Ops.Word(c.Callee) != nil {
		return // not known, or a dispatcher, whose receivers are judged one by one
	}
	if res.readsStdin(c) {
		set.add(Block{Class: blocking.Stdin, Chain: c.Callee.FullName(), pos: c.Expr.Pos()})
		return
	}
	if entry, ok := res.Ops.Table(c.Callee); ok {
		if entry.Class != "" {
			set.add(Block{Class: entry.Class, Chain: c.Callee.FullName(), pos: c.Expr.Pos()})
		}
		return
	}
	if class := res.Ops.Class(c.Callee); class != "" {
		set.add(Block{Class: blocking.Class(class), Chain: c.Callee.FullName(), pos: c.Expr.Pos()})
		return
	}
	fact := res.Fact(c.Callee)
	if fact != nil {
		set.through(c.Callee.Name(), fact.Blocks, c.Expr.Pos())
	}
	if (fact == nil || !certain(fact.Blocks)) && res.Ops.Undecided(c.Callee) {
		set.add(Block{Method: c.Callee.FullName(), Chain: c.Callee.Name(), pos: c.Expr.Pos()})
	}
}

// readsStdin reports whether a function of the standard library is given the standard input, or is a Read of it.
func (res *Result) readsStdin(c *operations.Call) bool {
	if c.Callee.Pkg() == nil || !blocking.Standard(c.Callee.Pkg().Path()) {
		return false // its own effects tell
	}
	if sel, ok := ast.Unparen(c.Expr.Fun).(*ast.SelectorExpr); ok && res.isStdin(sel.X) {
		return c.Callee.Name() == "Read"
	}
	return slices.ContainsFunc(c.Expr.Args, res.isStdin)
}

func (res *Result) isStdin(e ast.Expr) bool {
	sel, ok := ast.Unparen(e).(*ast.SelectorExpr)
	if !ok || sel.Sel.Name != "Stdin" {
		return false
	}
	v, ok := res.pass.TypesInfo.Uses[sel.Sel].(*types.Var)
	return ok && v.Pkg() != nil && v.Pkg().Path() == "os"
}

// value adds how a function value waits when it is called at pos.
func (res *Result) value(set blockSet, v operations.FuncVal, pos token.Pos, seen map[*operations.Outline]bool) {
	switch {
	case v.Lit != nil:
		res.collect(set, v.Lit, seen)
	case v.Fn != nil:
		res.callee(set, &operations.Call{Callee: v.Fn, Expr: callAt(pos)})
	case v.Made():
		for _, b := range res.made(v) {
			b.pos = pos
			set.add(b)
		}
		for _, inner := range res.Ops.RunsOf(v) {
			res.argument(set, inner, pos, seen)
		}
	}
}

// argument adds how a function waits that was given to the maker of the one that is called.
func (res *Result) argument(set blockSet, v operations.FuncVal, pos token.Pos, seen map[*operations.Outline]bool) {
	sub := make(blockSet)
	res.value(sub, v, pos, seen)
	for _, b := range sub.sorted() {
		if v.Fn != nil && b.Chain != v.Fn.FullName() { // a literal has no name worth a hop
			b.Chain = chainOnce(v.Name(), b.Chain)
		}
		set.add(Block{Class: b.Class, Method: b.Method, Chain: b.Chain, pos: pos})
	}
}

// Of returns how the function value v waits, severest class first.
func (res *Result) Of(v operations.FuncVal) []Block {
	set := make(blockSet)
	if v.Fn != nil && res.Fact(v.Fn) != nil {
		if _, inTable := res.Ops.Table(v.Fn); !inTable {
			return res.Fact(v.Fn).Blocks // without the hop to the receiver itself
		}
	}
	res.value(set, v, token.NoPos, make(map[*operations.Outline]bool))
	return set.sorted()
}
