package locks

import (
	"go/ast"
	"go/token"
	"go/types"
	"strings"

	"github.com/signalvet/signalvet/passes/operations"
)

// action is what a function of a mutex does to it.
type action uint8

const (
	none action = iota
	lock
	unlock
	try
)

// actions are the functions of mutexes. Read locks count like others: a waiting writer makes a second one wait.
var actions = map[string]action{
	"(*sync.Mutex).Lock": lock, "(*sync.Mutex).Unlock": unlock, "(*sync.Mutex).TryLock": try,
	"(*sync.RWMutex).Lock": lock, "(*sync.RWMutex).Unlock": unlock, "(*sync.RWMutex).TryLock": try,
	"(*sync.RWMutex).RLock": lock, "(*sync.RWMutex).RUnlock": unlock, "(*sync.RWMutex).TryRLock": try,
	"(sync.Locker).Lock": lock, "(sync.Locker).Unlock": unlock,
	"(*github.com/sasha-s/go-deadlock.Mutex).Lock": lock, "(*github.com/sasha-s/go-deadlock.Mutex).Unlock": unlock,
	"(*github.com/sasha-s/go-deadlock.RWMutex).Lock": lock, "(*github.com/sasha-s/go-deadlock.RWMutex).Unlock": unlock,
	"(*github.com/sasha-s/go-deadlock.RWMutex).RLock": lock, "(*github.com/sasha-s/go-deadlock.RWMutex).RUnlock": unlock,
}

// actionOf tells what fn does to its receiver.
func actionOf(fn *types.Func) action {
	if fn == nil || fn.Pkg() == nil {
		return none // unknown, or error.Error
	}
	if path := fn.Pkg().Path(); path != "sync" && path != "github.com/sasha-s/go-deadlock" {
		return none // no package with mutexes
	}
	return actions[fn.FullName()]
}

// receiver is the receiver of a method, as operations number parameters.
const receiver = -1

// mutex is the lock that a call of a mutex's method is about, as o sees it.
func (res *Result) mutex(o *operations.Outline, c *operations.Call) operations.Ref {
	if x := promoted(c); x != nil && thin(res.pass.TypesInfo.TypeOf(x)) {
		if r := res.Ops.Value(o, x).Ref; nameable(r) {
			return tidy(r) // the type adds nothing to the mutex that it embeds
		}
	}
	if cond := res.condition(promoted(c)); cond != nil {
		return tidy(res.Ops.Value(o, cond).Ref)
	}
	r := operations.Ref{Kind: operations.Param, Index: receiver}.In(res.Ops.Env(o, c))
	return tidy(r)
}

// condition is the condition variable whose lock x is, nil when x is something else.
func (res *Result) condition(x ast.Expr) ast.Expr {
	sel, ok := x.(*ast.SelectorExpr)
	if !ok || sel.Sel.Name != "L" {
		return nil // no such field
	}
	t := res.pass.TypesInfo.TypeOf(sel.X)
	if p, ok := types.Unalias(t).(*types.Pointer); ok {
		t = p.Elem()
	}
	if n, ok := types.Unalias(t).(*types.Named); !ok || n.Obj().Pkg() == nil || n.Obj().Pkg().Path() != "sync" {
		return nil // another type's
	}
	return sel.X
}

// promoted is the expression before the dot of a method call.
func promoted(c *operations.Call) ast.Expr {
	sel := c.Via
	if sel == nil {
		sel, _ = ast.Unparen(c.Expr.Fun).(*ast.SelectorExpr)
	}
	if sel == nil {
		return nil // a function
	}
	return sel.X
}

// thin reports whether t is a struct with a single field, such as a mutex with another name.
func thin(t types.Type) bool {
	if t == nil {
		return false // a package
	}
	if p, ok := t.Underlying().(*types.Pointer); ok {
		t = p.Elem()
	}
	if n, ok := types.Unalias(t).(*types.Named); ok && n.Obj().Pkg() != nil && n.Obj().Pkg().Path() == "sync" {
		return false // a mutex itself
	}
	st, ok := t.Underlying().(*types.Struct)
	return ok && st.NumFields() == 1
}

// in is a lock of what c calls, as o sees it: the lock of a mutex with another name is that mutex.
func (res *Result) in(o *operations.Outline, c *operations.Call, r operations.Ref) operations.Ref {
	recv := c.Callee.Type().(*types.Signature).Recv()
	if recv != nil && thin(recv.Type()) && r.Kind == operations.Param && r.Index == receiver && strings.Count(r.Path, ".") == 1 {
		r.Path, r.Coarse = "", ""
	}
	return r.In(res.Ops.Env(o, c))
}

// tidy forgets what does not tell locks apart: a field of a type of package sync belongs to any.
func tidy(r operations.Ref) operations.Ref {
	if strings.HasPrefix(r.Coarse, "sync.") {
		r.Coarse = ""
	}
	r.Own = false
	return r
}

// callOf is a call of the function value v, which is given no arguments that are known.
func callOf(v operations.FuncVal, pos token.Pos) *operations.Call {
	fun := ast.Expr(&ast.Ident{NamePos: pos, Name: v.Name()})
	if v.Via != nil {
		fun = v.Via
	}
	return &operations.Call{Callee: v.Fn, Via: v.Via, Param: noParam, Expr: &ast.CallExpr{Fun: fun, Lparen: pos, Rparen: pos}}
}

// noParam is the index of no parameter.
const noParam = -2
