package operations

import (
	"go/ast"
	"go/types"
	"slices"

	"github.com/signalvet/signalvet/passes/vocabulary"
)

// homeFunc is what a function of the package does to receivers, in terms of its parameters.
type homeFunc struct {
	out        *Outline
	deliveries []delivery
	applies    []apply
	result     *origin // where what it returns first comes from
	callers    []string
	stores     bool // it mentions a place where receivers can be kept
}

// A delivery is a call of a value that is a receiver, or holds one, or a channel that is fed.
type delivery struct {
	from   origin
	kind   elemKind
	method string // of an observer
	mode   vocabulary.Delivery
	drops  bool     // a channel that is full is passed over
	node   ast.Node // the call or send statement that does it, or leads to it
	asks   bool     // its result decides what happens next
	tests  bool     // its result is a condition
	told   bool     // a helper makes it whose name says that it sends
}

// An apply is a call of a parameter with values that may be receivers.
type apply struct {
	param int
	args  []origin // the zero value for what is not known
	node  ast.Node
	mode  vocabulary.Delivery
}

// function is what is known of a function of the package, nil for others and for those that are being looked at.
func (h *homemade) function(fn *types.Func) *homeFunc {
	o := h.res.byFunc[fn]
	if o == nil || o.Decl == nil || o.Decl.Body == nil {
		return nil // another package's
	}
	if sum, ok := h.funcs[o]; ok {
		return sum
	}
	h.funcs[o] = nil // a function that leads back to itself
	s := newScan(h, o)
	s.block(o.Decl.Body, vocabulary.Inline)
	s.returns()
	h.funcs[o] = s.sum
	h.order = append(h.order, s.sum)
	return s.sum
}

// scan looks for deliveries in one function.
type scan struct {
	tracer
	sum   *homeFunc
	lits  map[*Outline]bool // the literals that are being looked at
	done  map[*Outline]bool // the literals that a callee calls with elements
	async bool              // the code runs in another goroutine
	drops bool              // the send stands in a select with a default
}

func newScan(h *homemade, o *Outline) *scan {
	return &scan{
		tracer: tracer{home: h, root: o, cur: o, bound: make(map[*types.Var]origin), busy: make(map[*types.Var]bool)},
		sum:    &homeFunc{out: o}, lits: make(map[*Outline]bool), done: make(map[*Outline]bool),
	}
}

// block looks at the code of a function or literal.
func (s *scan) block(n ast.Node, mode vocabulary.Delivery) {
	saved := s.async
	s.async = s.async || mode != vocabulary.Inline
	ast.Inspect(n, s.node)
	s.async = saved
}

func (s *scan) node(n ast.Node) bool {
	switch n := n.(type) {
	case *ast.GoStmt:
		s.call(n.Call, vocabulary.Async)
		return false
	case *ast.CallExpr:
		s.call(n, vocabulary.Inline)
		return false
	case *ast.FuncLit:
		return false // kept for later, for somebody who calls it where it is seen
	case *ast.SelectStmt:
		s.choose(n)
		return false
	case *ast.SendStmt:
		s.feed(n)
	}
	return true
}

// choose looks at a select: with a default, it passes over channels that are full, and with a channel by which the
// receiver says that it is gone, over those of receivers that are.
func (s *scan) choose(n *ast.SelectStmt) {
	drops := slices.ContainsFunc(n.Body.List, func(c ast.Stmt) bool {
		return c.(*ast.CommClause).Comm == nil || s.leaves(n, c.(*ast.CommClause).Comm)
	})
	for _, clause := range n.Body.List {
		c := clause.(*ast.CommClause)
		if c.Comm != nil {
			saved := s.drops
			s.drops = drops
			ast.Inspect(c.Comm, s.node)
			s.drops = saved
		}
		for _, stmt := range c.Body {
			ast.Inspect(stmt, s.node)
		}
	}
}

// leaves reports whether comm receives from a field of the value whose other field the select sends to.
func (s *scan) leaves(n *ast.SelectStmt, comm ast.Stmt) bool {
	gone := commChannel(comm)
	if _, sends := comm.(*ast.SendStmt); sends || len(gone) == 0 {
		return false // the send itself
	}
	owner := s.holderOf(gone[0])
	return owner != nil && slices.ContainsFunc(n.Body.List, func(c ast.Stmt) bool {
		send, ok := c.(*ast.CommClause).Comm.(*ast.SendStmt)
		return ok && s.holderOf(send.Chan) == owner
	})
}

// holderOf is the variable that e is reached from by fields and methods, nil for the variable itself.
func (s *scan) holderOf(e ast.Expr) types.Object {
	if call, ok := ast.Unparen(e).(*ast.CallExpr); ok {
		e = call.Fun
	}
	sel, ok := ast.Unparen(e).(*ast.SelectorExpr)
	if !ok {
		return nil // no part of anything
	}
	if id, ok := ast.Unparen(sel.X).(*ast.Ident); ok {
		return s.info().Uses[id]
	}
	return s.holderOf(sel.X)
}

func (s *scan) feed(n *ast.SendStmt) {
	if o, ok := s.trace(n.Chan); ok {
		s.deliver(delivery{from: o, kind: elemChannel, drops: s.drops, node: n})
	}
}

// deliver notes a delivery, in the function whose parameters its origin speaks of.
func (s *scan) deliver(d delivery) {
	if d.from.lists > 0 {
		return // a list is no receiver
	}
	sum := s.sum
	if d.from.helper != nil {
		sum = d.from.helper
		d.from.helper, d.node = nil, d.from.called
	}
	if d.mode == "" {
		d.mode = vocabulary.Inline
	}
	if s.async && d.mode == vocabulary.Inline {
		d.mode = vocabulary.Async
	}
	if d.mode == vocabulary.Async && s.home.res.joins(sum.out) {
		d.mode = vocabulary.Joined
	}
	sum.deliveries = append(sum.deliveries, d)
}

// literal looks at a literal's code.
func (s *scan) literal(lit *Outline, mode vocabulary.Delivery) {
	if lit == nil || s.lits[lit] {
		return // it calls itself
	}
	s.lits[lit] = true
	saved := s.cur
	s.cur = lit
	s.block(lit.Lit.Body, mode)
	s.cur = saved
	delete(s.lits, lit)
}

// call judges one call, then what its operands do.
func (s *scan) call(e *ast.CallExpr, mode vocabulary.Delivery) {
	c := s.home.res.callOf(e)
	if c == nil {
		s.operands(e, nil) // a conversion or builtin
		return
	}
	saved := s.async
	s.async = s.async || mode != vocabulary.Inline
	switch {
	case s.ofField(e): // what it holds may be known, and is a receiver all the same
		s.receiver(e)
	case c.Lit != nil:
		s.enter(c)
	case c.Callee != nil && c.Callee.Pkg() == s.home.res.pkg && s.home.res.byFunc[c.Callee] != nil:
		s.through(c)
	default:
		s.receiver(e)
	}
	s.async = saved
	s.operands(e, c)
}

// ofField reports whether a call calls what a field holds.
func (s *scan) ofField(e *ast.CallExpr) bool {
	sel, ok := ast.Unparen(e.Fun).(*ast.SelectorExpr)
	return ok && s.info().Selections[sel] != nil && s.info().Selections[sel].Kind() == types.FieldVal
}

// enter goes into a literal that is called, with its arguments.
func (s *scan) enter(c *Call) {
	for i, arg := range c.Expr.Args {
		if p := s.home.res.nthParam(c.Lit.Lit, i); p != nil {
			s.bind(p, arg)
		}
	}
	s.literal(c.Lit, vocabulary.Inline)
}

func (s *scan) bind(p *types.Var, arg ast.Expr) {
	if o, ok := s.trace(arg); ok {
		s.bound[p] = o
	}
}

// receiver judges the call of a value: a function, a method of an observer, or a reflected function.
func (s *scan) receiver(e *ast.CallExpr) {
	fun := ast.Unparen(e.Fun)
	sel, ok := fun.(*ast.SelectorExpr)
	if ok && s.info().Selections[sel] != nil && s.info().Selections[sel].Kind() != types.FieldVal {
		s.method(e, sel)
		return
	}
	if !isFunc(s.info().TypeOf(fun)) || typeName(s.info().TypeOf(fun)) == "context.CancelFunc" {
		return // nothing that is called, or what ends something
	}
	o, ok := s.trace(fun)
	if !ok {
		return // a function of another package
	}
	s.deliver(delivery{from: o, kind: elemFunc, node: e, asks: s.asks(e), tests: isBool(s.info().TypeOf(e))})
	s.applied(o, e)
}

// method judges the call of a method that is not the package's own.
func (s *scan) method(e *ast.CallExpr, sel *ast.SelectorExpr) {
	o, ok := s.trace(sel.X)
	if !ok {
		return // of something unknown
	}
	recv := s.info().Selections[sel].Recv()
	name := sel.Sel.Name
	switch {
	case typeName(recv) == "reflect.Value":
		switch name {
		case "Call", "CallSlice":
			s.deliver(delivery{from: o, kind: elemFunc, node: e})
		case "Send", "TrySend":
			s.deliver(delivery{from: o, kind: elemChannel, drops: name == "TrySend", node: e})
		}
	case types.IsInterface(recv) && elementKind(recv) == elemObserver && !quiet[name] && !(ending[name] && len(e.Args) == 0) && !logs(recv, name):
		s.deliver(delivery{from: o, kind: elemObserver, method: name, node: e, asks: s.asks(e)})
	}
}

// quiet are methods that tell an observer nothing of an event.
var quiet = map[string]bool{
	"Close": true, "Stop": true, "Shutdown": true, "Cancel": true, "String": true, "Name": true, "ID": true, "Lock": true, "Unlock": true,
	"RLock": true, "RUnlock": true, "Err": true, "Error": true, "Done": true, "Len": true, "Start": true, "Run": true, "Init": true, "Wait": true,
}

// ending are methods that, when they are given nothing, end the observer itself.
var ending = map[string]bool{"Delete": true, "Remove": true, "Destroy": true, "Dispose": true, "Release": true, "Terminate": true, "Kill": true, "Abort": true}

// applied notes that a parameter is called, with which values.
func (s *scan) applied(o origin, e *ast.CallExpr) {
	if !o.root.IsParam() || len(o.steps) > 0 || o.root.Index >= literalStride {
		return // no parameter of the function
	}
	a := apply{param: o.root.Index, node: e, mode: s.mode(), args: make([]origin, len(e.Args))}
	for i, arg := range e.Args {
		a.args[i], _ = s.trace(arg)
	}
	s.sum.applies = append(s.sum.applies, a)
}

func (s *scan) mode() vocabulary.Delivery {
	if s.async {
		return vocabulary.Async
	}
	return vocabulary.Inline
}
