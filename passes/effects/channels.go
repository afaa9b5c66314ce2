package effects

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/types/typeutil"

	"github.com/signalvet/signalvet/passes/operations"
	"github.com/signalvet/signalvet/passes/vocabulary/blocking"
)

// channel adds the wait of a channel operation, unless it is seen to be bounded.
func (res *Result) channel(set blockSet, o *operations.Outline, ch *operations.Chan) {
	if ch.X != nil {
		if name := res.clock(ch.X); name != "" {
			set.add(Block{Class: blocking.Sleep, Chain: name, pos: ch.At})
			return
		}
	}
	switch ch.Op {
	case operations.Send:
		if !res.makes.buffered(res.pass, ch.X) {
			set.add(Block{Class: blocking.Chan, Chain: "send to " + types.ExprString(ch.X), pos: ch.At})
		}
	case operations.Receive, operations.Range:
		if !res.filled(o, ch) {
			set.add(Block{Class: blocking.Chan, Chain: "receive from " + types.ExprString(ch.X), pos: ch.At})
		}
	case operations.Select:
		handsOver := func(to ast.Expr) bool { return res.makes.buffered(res.pass, to) }
		if !slices.ContainsFunc(ch.To, handsOver) {
			set.add(Block{Class: blocking.Chan, Chain: "select", pos: ch.At})
		}
	}
}

// delivers reports whether a channel operation feeds a receiver of a home-made dispatcher.
func (res *Result) delivers(ch *operations.Chan) bool {
	return slices.ContainsFunc(append(ch.Arrows, ch.At), func(at token.Pos) bool {
		channel, ok := res.Ops.Delivers(at)
		return ok && channel
	})
}

// clock names the timer that a channel belongs to, "" for other channels.
func (res *Result) clock(e ast.Expr) string {
	switch e := ast.Unparen(e).(type) {
	case *ast.CallExpr:
		fn, ok := typeutil.Callee(res.pass.TypesInfo, e).(*types.Func)
		if ok && (fn.FullName() == "time.After" || fn.FullName() == "time.Tick") {
			return fn.FullName()
		}
	case *ast.SelectorExpr:
		v, ok := res.pass.TypesInfo.Uses[e.Sel].(*types.Var)
		if ok && v.IsField() && v.Pkg() != nil && v.Pkg().Path() == "time" {
			return "time: " + types.ExprString(e)
		}
	}
	return ""
}

// filled reports whether a receive finds what its own function put there: the channel is made with a buffer, and
// somebody else's (a hand-over, a semaphore) or filled before in the same function. A range goes on until it is closed.
func (res *Result) filled(o *operations.Outline, receive *operations.Chan) bool {
	e := receive.X
	v := channelVar(res.pass, e)
	if v == nil {
		return false // made elsewhere
	}
	local := !v.IsField() && v.Parent() != v.Pkg().Scope()
	if !local {
		return receive.Op == operations.Receive && res.makes.buffered(res.pass, e)
	}
	if _, made := res.makes.all[v]; !made {
		return false // a parameter
	}
	for _, ch := range o.Chans {
		if ch.Op == operations.Send && ch.At < e.Pos() && channelVar(res.pass, ch.X) == v {
			return res.makes.buffered(res.pass, e)
		}
	}
	return false
}

// makes remembers how the channels of a package are made.
type makes struct {
	all map[*types.Var]bool // whether every make that is seen gives a buffer
}

// Buffered is a fact about a channel, a variable or a field: every make that its package shows gives it a buffer.
type Buffered struct{}

// AFact marks Buffered as a fact.
func (*Buffered) AFact() {}

func (*Buffered) String() string { return "buffered" }

// findMakes looks for channels that are made and stored.
func findMakes(pass *analysis.Pass) *makes {
	m := &makes{all: make(map[*types.Var]bool)}
	for _, f := range pass.Files {
		ast.Inspect(f, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.AssignStmt:
				m.pairs(pass, n.Lhs, n.Rhs)
			case *ast.ValueSpec:
				for i, name := range n.Names {
					if i < len(n.Values) {
						m.store(pass, name, n.Values[i])
					}
				}
			case *ast.CompositeLit:
				m.literal(pass, n)
			}
			return true
		})
	}
	return m
}

func (m *makes) pairs(pass *analysis.Pass, lhs, rhs []ast.Expr) {
	if len(lhs) != len(rhs) {
		return // the results of a call
	}
	for i := range lhs {
		m.store(pass, lhs[i], rhs[i])
	}
}

func (m *makes) literal(pass *analysis.Pass, lit *ast.CompositeLit) {
	for _, elt := range lit.Elts {
		if kv, ok := elt.(*ast.KeyValueExpr); ok {
			m.store(pass, kv.Key, kv.Value)
		}
	}
}

// store records that e gets the channel that value makes, if it makes one.
func (m *makes) store(pass *analysis.Pass, e, value ast.Expr) {
	call, ok := ast.Unparen(value).(*ast.CallExpr)
	if !ok || len(call.Args) == 0 || !isMake(call) {
		return // not made here
	}
	if _, isChan := pass.TypesInfo.TypeOf(call.Args[0]).Underlying().(*types.Chan); !isChan {
		return // a slice or a map
	}
	v := channelVar(pass, e)
	if v == nil {
		return // an element
	}
	buffered := len(call.Args) == 2 && !isZero(pass, call.Args[1])
	if old, seen := m.all[v]; seen {
		buffered = buffered && old
	}
	m.all[v] = buffered
}

func isMake(call *ast.CallExpr) bool {
	id, ok := ast.Unparen(call.Fun).(*ast.Ident)
	return ok && id.Name == "make"
}

func isZero(pass *analysis.Pass, e ast.Expr) bool {
	v := pass.TypesInfo.Types[e].Value
	return v != nil && v.ExactString() == "0"
}

// channelVar is the variable or field that e names.
func channelVar(pass *analysis.Pass, e ast.Expr) *types.Var {
	var id *ast.Ident
	switch e := ast.Unparen(e).(type) {
	case *ast.Ident:
		id = e
	case *ast.SelectorExpr:
		id = e.Sel
	case *ast.StarExpr:
		return channelVar(pass, e.X)
	case *ast.UnaryExpr:
		if e.Op == token.AND {
			return channelVar(pass, e.X)
		}
		return nil
	default:
		return nil
	}
	v, _ := pass.TypesInfo.ObjectOf(id).(*types.Var)
	if v != nil {
		v = v.Origin()
	}
	return v
}

// buffered reports whether the channel e is seen to be made with a buffer.
func (m *makes) buffered(pass *analysis.Pass, e ast.Expr) bool {
	v := channelVar(pass, e)
	if v == nil {
		return false // made elsewhere
	}
	if v.Pkg() != pass.Pkg {
		return pass.ImportObjectFact(v, new(Buffered))
	}
	return m.all[v]
}

// export publishes the buffered channels that other packages can send to.
func (m *makes) export(pass *analysis.Pass) {
	for v, buffered := range m.all {
		visible := v.IsField() || v.Parent() == pass.Pkg.Scope()
		if buffered && v.Exported() && visible && v.Pkg() == pass.Pkg {
			pass.ExportObjectFact(v, new(Buffered))
		}
	}
}
