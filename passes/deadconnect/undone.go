package deadconnect

import (
	"go/ast"
	"go/token"
	"go/types"
	"maps"
	"slices"

	"golang.org/x/tools/go/analysis"

	"github.com/signalvet/signalvet/passes/internal/paths"
	"github.com/signalvet/signalvet/passes/operations"
	"github.com/signalvet/signalvet/passes/vocabulary"
)

// fate is what becomes of a connection.
type fate struct {
	undone   token.Pos // where it is disconnected before anything may be sent, on some path
	survives bool      // until something may be sent, on some path
}

// live are the connections that nothing of the program may have been sent to yet: true for those to which somebody else may
// have sent since.
type live map[*operations.Op]bool

func (l *live) clone() *live {
	out := maps.Clone(*l)
	return &out
}

func (l *live) join(other *live) {
	for op, heard := range *other {
		(*l)[op] = (*l)[op] || heard
	}
}

// undone reports the connections that are disconnected before anything may be sent, on every path.
func (c *check) undone() {
	inlined := make(map[*operations.Outline]bool)
	for _, o := range c.ops.Outlines {
		c.follow(o, inlined)
	}
	c.ops.Walk(func(o *operations.Outline) {
		if o.Lit != nil && !inlined[o] {
			c.follow(o, inlined)
		}
	})
	for _, op := range c.order {
		if f := c.fates[op]; f.undone.IsValid() && !f.survives {
			c.found.Add(analysis.Diagnostic{
				Pos: op.Call.Pos(), End: op.Call.End(),
				Message: op.Said(receiver(&op.Template) + " is disconnected before " + op.Display() + " is sent (it is never called)"),
				Related: []analysis.RelatedInformation{{Pos: f.undone, Message: "it is disconnected here, and nothing can be sent in between"}},
			})
		}
	}
}

// follow follows one function.
func (c *check) follow(o *operations.Outline, inlined map[*operations.Outline]bool) {
	w := &paths.Walker[live]{Clone: (*live).clone, Join: (*live).join}
	w.Chan = func(_ *operations.Outline, _ *operations.Chan, st *live) { c.mayReceive(st) }
	w.Exit = func(_ *operations.Outline, st *live, failed bool) {
		if failed {
			maps.DeleteFunc(*st, func(op *operations.Op, _ bool) bool { return op.Fails || c.failing(op) }) // it may be the connect that failed
		}
		c.mayReceive(st)
	}
	w.Call = func(o *operations.Outline, call *operations.Call, st *live) bool {
		if c.cancels(call, st) {
			return true
		}
		alive := true
		c.ops.Runs(o, call, func(v operations.FuncVal, elsewhere bool) {
			switch {
			case !alive: // a literal before it ends the program
			case v.Lit == nil || elsewhere || call.Mode == operations.Go:
				c.mayReceive(st) // a function whose arguments are not known, or another goroutine
			default:
				inlined[v.Lit] = true
				end := w.Inline(v.Lit, st)
				if alive = end != nil; alive {
					*st = *end
				}
			}
		})
		c.call(o, call, st)
		return alive
	}
	if _, ok := w.Run(o, &live{}); !ok {
		c.allSurvive(o)
	}
}

// allSurvive gives up on a function whose order is not known.
func (c *check) allSurvive(o *operations.Outline) {
	for _, call := range o.Calls {
		for _, op := range call.Ops {
			c.fate(op).survives = true
		}
	}
}

func (c *check) fate(op *operations.Op) *fate {
	f := c.fates[op]
	if f == nil {
		f = new(fate)
		c.fates[op] = f
		c.order = append(c.order, op)
	}
	return f
}

// mayReceive notes that something may be sent now.
func (c *check) mayReceive(st *live) {
	for op := range *st {
		c.fate(op).survives = true
	}
	*st = live{}
}

// call applies what a call does to the connections.
func (c *check) call(o *operations.Outline, call *operations.Call, st *live) {
	leads := c.ops.Leads(o, call)
	if call.Mode == operations.Go || c.maySend(call, leads) {
		c.mayReceive(st)
		return
	}
	for i := range leads {
		for op := range maps.Clone(*st) {
			if c.takesAway(call, &leads[i], op) {
				c.end(op, call, st)
			}
		}
	}
	if !c.isView(call) {
		st.meanwhile()
	}
	for _, op := range call.Ops {
		if op.Role == vocabulary.Connect && op.Late != vocabulary.LateReplayed && !op.Async {
			(*st)[op] = false
		}
	}
}

// isView reports whether a call only gives a part of a dispatcher.
func (c *check) isView(call *operations.Call) bool {
	if call.Callee == nil {
		return false // a literal, or not known
	}
	w := c.ops.Word(call.Callee)
	return w != nil && w.Role == vocabulary.View
}

// end notes that a call takes the connection of op away.
func (c *check) end(op *operations.Op, call *operations.Call, st *live) {
	f := c.fate(op)
	f.undone, f.survives = call.Expr.Pos(), f.survives || (*st)[op]
	delete(*st, op)
}

// meanwhile notes that time has passed, in which whoever is behind a broker, or the library itself, may have sent.
func (l *live) meanwhile() {
	for op := range *l {
		(*l)[op] = (*l)[op] || op.Itself || op.Broker
	}
}

// failing reports whether a connect returns an error.
func (c *check) failing(op *operations.Op) bool {
	last := c.pass.TypesInfo.TypeOf(op.Call)
	if results, several := last.(*types.Tuple); several && results.Len() > 0 {
		last = results.At(results.Len() - 1).Type()
	}
	return types.Identical(last, types.Universe.Lookup("error").Type())
}

// maySend reports whether something may be sent while a call runs.
func (c *check) maySend(call *operations.Call, leads []operations.Template) bool {
	for i := range leads {
		switch leads[i].Role {
		case vocabulary.Send, vocabulary.Start, vocabulary.Wait:
			return true
		}
	}
	if call.Callee == nil {
		return call.Lit == nil // a literal is followed
	}
	if c.ops.Direct(call.Callee) || ends(call.Callee, leads) {
		return false // it connects, or disconnects
	}
	if (*vocabulary.Vocabulary)(nil).Knows(pkgPath(call.Callee)) {
		return c.ops.Word(call.Callee) == nil // it may ask for the connection
	}
	return c.wires.Effects.MayWait(call) || isOpen(call.Callee)
}

// ends reports whether fn, of the package of a home-made dispatcher, does nothing but take connections away, as the methods of
// handles do.
func ends(fn *types.Func, leads []operations.Template) bool {
	own := func(t operations.Template) bool {
		return t.Role == vocabulary.Disconnect && t.Token && t.Inferred() != "" && t.Pkg == pkgPath(fn)
	}
	return len(leads) > 0 && !slices.ContainsFunc(leads, func(t operations.Template) bool { return !own(t) })
}

// harmless are the packages whose interfaces nobody implements to send signals.
var harmless = []string{"context", "fmt", "io", "io/fs", "hash", "reflect", "sort", "log/slog"}

// isOpen reports whether fn is a method of an interface, which anybody may implement.
func isOpen(fn *types.Func) bool {
	recv := fn.Type().(*types.Signature).Recv()
	return recv != nil && types.IsInterface(recv.Type()) && fn.Pkg() != nil && !slices.Contains(harmless, fn.Pkg().Path())
}

func pkgPath(fn *types.Func) string {
	if fn.Pkg() == nil {
		return ""
	}
	return fn.Pkg().Path()
}

// takesAway reports whether t, which a call performs or leads to, takes the connection of op away for certain.
func (c *check) takesAway(call *operations.Call, t *operations.Template, op *operations.Op) bool {
	switch {
	case t.Role == vocabulary.DisconnectAll:
		return t.Signal.Same(op.Signal) && (t.Sender == "" || t.Sender == op.Sender && t.Sender.Determined())
	case t.Role != vocabulary.Disconnect:
		return false // nothing is taken away
	case t.Token && c.isToken(call, op), c.givesBack(call, op) && !elsewhere(t, op):
		return true
	case t.Token:
		return false // another connection's
	case t.UID == "" && op.UID == "":
		return sameTopic(t, op) && c.sameFunction(call, op) || c.sameChannel(t, call, op)
	case t.UID == "" || !t.UID.Determined() || t.UID != op.UID:
		return false // another connection, or one that cannot be told
	}
	return sameTopic(t, op)
}

// elsewhere reports whether t is on another object than the connection of op, or on another topic of it.
func elsewhere(t *operations.Template, op *operations.Op) bool {
	a, b := t.Signal, op.Signal
	objects := a.Known() && b.Known() && (a.Kind != b.Kind || a.Base != b.Base || a.Index != b.Index)
	return objects || t.Sender != "" && t.Sender != op.Sender
}

// sameTopic reports whether t is certainly on the signal of op, for the same sender or topic.
func sameTopic(t *operations.Template, op *operations.Op) bool {
	return t.Signal.Same(op.Signal) && t.Sender == op.Sender && t.Sender.Determined()
}

// sameFunction reports whether a call disconnects the declared function, or the variable, that op connects.
func (c *check) sameFunction(call *operations.Call, op *operations.Op) bool {
	return slices.ContainsFunc(call.Ops, func(d *operations.Op) bool {
		switch {
		case d.Role != vocabulary.Disconnect:
			return false // it does something else besides
		case declared(d) != nil && declared(d) == declared(op):
			return true
		}
		v := c.variable(d)
		return v != nil && v == c.variable(op)
	})
}

// sameChannel reports whether a call takes away the channel that the connect of op has returned, from its topic or from all.
func (c *check) sameChannel(t *operations.Template, call *operations.Call, op *operations.Op) bool {
	if op.Identity != vocabulary.IdentityChannel || op.Gives != 1 || !t.Signal.Same(op.Signal) || t.Sender != "" && t.Sender != op.Sender {
		return false // not found by its channel, or elsewhere
	}
	return slices.ContainsFunc(call.Ops, func(d *operations.Op) bool {
		v := c.variable(d)
		return d.Role == vocabulary.Disconnect && v != nil && v == c.holder(op.Call)
	})
}

// variable is the local variable that op is given as its receiver, nil when it is given something else.
func (c *check) variable(op *operations.Op) *types.Var {
	if op.RecvArg == nil {
		return nil // fixed by a wrapper
	}
	id, ok := ast.Unparen(op.RecvArg).(*ast.Ident)
	if !ok {
		return nil // made where it is given
	}
	v, ok := c.pass.TypesInfo.Uses[id].(*types.Var)
	if !ok || !c.ops.Once(v) {
		return nil // a function, or a variable that may hold another
	}
	return v
}

// declared is the only receiver of op, when it is a function that is no method of an object.
func declared(op *operations.Op) *types.Func {
	if len(op.Receivers) != 1 || op.Receivers[0].Via != nil || op.Receivers[0].Made() {
		return nil
	}
	return op.Receivers[0].Fn
}

// cancels takes away the connections that a call ends: of the function that the dispatcher returned for them. It reports
// false for other calls.
func (c *check) cancels(call *operations.Call, st *live) bool {
	id, ok := ast.Unparen(call.Expr.Fun).(*ast.Ident)
	if !ok || call.Mode != operations.Plain {
		return false // no variable, or not yet called
	}
	v, found := c.pass.TypesInfo.ObjectOf(id), false
	for op := range *st {
		if v != nil && v == c.holder(op.Call) && (op.Gives == 1 || op.Chain == "" || op.Chain == op.Method) {
			c.end(op, call, st)
			found = true
		}
	}
	return found
}

// isToken reports whether a method is called on what the connect of op returned.
func (c *check) isToken(call *operations.Call, op *operations.Op) bool {
	sel, ok := ast.Unparen(call.Expr.Fun).(*ast.SelectorExpr)
	if !ok {
		return false // a helper, which may be given any
	}
	x := ast.Unparen(sel.X)
	if x == op.Call {
		return true
	}
	id, ok := x.(*ast.Ident)
	return ok && c.holder(op.Call) != nil && c.pass.TypesInfo.ObjectOf(id) == c.holder(op.Call)
}

// givesBack reports whether a disconnect is given what the connect of op returned.
func (c *check) givesBack(call *operations.Call, op *operations.Op) bool {
	held := c.holder(op.Call)
	return held != nil && slices.ContainsFunc(call.Expr.Args, func(arg ast.Expr) bool {
		id, ok := ast.Unparen(arg).(*ast.Ident)
		return ok && c.pass.TypesInfo.ObjectOf(id) == held
	})
}

// holder is the variable that the first result of a call is stored in, nil when it is not.
func (c *check) holder(call *ast.CallExpr) types.Object {
	var found types.Object
	for _, f := range c.pass.Files {
		if call.Pos() < f.FileStart || f.FileEnd <= call.Pos() {
			continue // another file
		}
		ast.Inspect(f, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.AssignStmt:
				if id, ok := n.Lhs[0].(*ast.Ident); ok && len(n.Rhs) == 1 && ast.Unparen(n.Rhs[0]) == call {
					found = c.pass.TypesInfo.ObjectOf(id)
				}
			case *ast.ValueSpec:
				if len(n.Values) == 1 && ast.Unparen(n.Values[0]) == call {
					found = c.pass.TypesInfo.ObjectOf(n.Names[0])
				}
			}
			return found == nil
		})
	}
	return found
}
