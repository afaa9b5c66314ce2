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
	r := operations.Ref{Kind: operations.Param, Index: receiver}.In(res.Ops.Env(o, c))
	return tidy(r)
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
