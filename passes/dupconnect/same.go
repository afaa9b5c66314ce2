package dupconnect

import (
	"fmt"
	"go/ast"
	"go/types"
	"path/filepath"
	"strings"

	"github.com/signalvet/signalvet/passes/operations"
)

// receiver notes the function that is connected, and reports whether it is one that can be compared.
func (c *connects) receiver(op *operations.Op, m *Made) bool {
	switch vals := c.converted(op); {
	case c.isBare(op):
		m.Func = "observer " + types.TypeString(c.pass.TypesInfo.TypeOf(op.RecvArg), nil)
		return true
	case len(vals) == 1:
		return c.function(vals[0], m)
	case c.isObject(op):
		m.Func = "object"
		return m.hold(c.ops.Value(op.Outline, op.RecvArg).Ref)
	case op.RecvArg == nil && len(op.Receivers) == 0 && c.returnsChannel(op.Call):
		m.Func, m.Fresh = "channel", true
		return true
	}
	return len(op.Receivers) == 1 && c.function(op.Receivers[0], m)
}

// converted is the function that a receiver with methods is made of by a conversion.
func (c *connects) converted(op *operations.Op) []operations.FuncVal {
	if op.RecvArg == nil || op.Methods == "" {
		return nil // fixed by a wrapper, or a function itself
	}
	inner := c.ops.Unconverted(op.RecvArg)
	if inner == ast.Unparen(op.RecvArg) {
		return nil // as it is
	}
	return c.ops.Funcs(op.Outline, inner)
}

// isObject reports whether the receiver is an observer or a channel.
func (c *connects) isObject(op *operations.Op) bool {
	if op.RecvArg == nil {
		return false // fixed by a wrapper
	}
	t := c.pass.TypesInfo.TypeOf(op.RecvArg)
	if t == nil {
		return false // does not type-check
	}
	_, isFunc := t.Underlying().(*types.Signature) // a function that a conversion gives the method
	return isChannel(t) || op.Methods != "" && !isFunc
}

// isBare reports whether the receiver is an observer that is written at its connect, and has nothing that could tell it from another.
func (c *connects) isBare(op *operations.Op) bool {
	if op.RecvArg == nil {
		return false // fixed by a wrapper
	}
	_, written := ast.Unparen(op.RecvArg).(*ast.CompositeLit)
	st, isStruct := c.pass.TypesInfo.TypeOf(op.RecvArg).Underlying().(*types.Struct)
	return written && isStruct && st.NumFields() == 0
}

// returnsChannel reports whether a call returns a channel first.
func (c *connects) returnsChannel(call *ast.CallExpr) bool {
	t := c.pass.TypesInfo.TypeOf(call)
	if tuple, several := t.(*types.Tuple); several && tuple.Len() > 0 {
		t = tuple.At(0).Type()
	}
	return t != nil && isChannel(t)
}

// function notes a function that a receiver is, or calls, and reports whether it can be compared.
func (c *connects) function(v operations.FuncVal, m *Made) bool {
	switch {
	case v.Fn != nil:
		m.Func += v.Fn.FullName()
		return v.Via == nil || m.hold(c.ops.Value(v.In, v.Via.X).Ref)
	case v.Lit != nil:
		return c.literal(v, m)
	case !v.Made() && v.Param >= 0:
		return m.hold(operations.Ref{Kind: operations.Param, Index: v.Param}) // known at the calls
	}
	return false
}

// literalMark begins the names of literals.
const literalMark = "literal "

// literal notes a function literal: two of one place are the same when the variables that they use are.
func (c *connects) literal(v operations.FuncVal, m *Made) bool {
	p := c.pass.Fset.Position(v.Lit.Lit.Pos())
	m.Func += fmt.Sprintf("%s%s/%s:%d:%d", literalMark, c.pass.Pkg.Path(), filepath.Base(p.Filename), p.Line, p.Column)
	ok := true
	for _, id := range c.captured(v.Lit.Lit) {
		ok = m.hold(c.ops.Value(v.In, id).Ref) && ok
	}
	return ok
}

// captured are the variables of the functions around a literal that it uses, each once.
func (c *connects) captured(lit *ast.FuncLit) []*ast.Ident {
	var out []*ast.Ident
	seen := make(map[*types.Var]bool)
	ast.Inspect(lit.Body, func(n ast.Node) bool {
		id, ok := n.(*ast.Ident)
		if !ok {
			return true // something around names
		}
		v, ok := c.pass.TypesInfo.Uses[id].(*types.Var)
		if !ok || seen[v] || v.IsField() || v.Parent() == nil || v.Parent() == v.Pkg().Scope() || v.Pos() >= lit.Pos() && v.Pos() < lit.End() {
			return true // no variable, a field, everybody's, or its own
		}
		seen[v] = true
		out = append(out, id)
		return true
	})
	return out
}

// hold notes what a receiver has, and reports whether that is known.
func (m *Made) hold(r operations.Ref) bool {
	m.Holds = append(m.Holds, r)
	return r.Known()
}

// isLiteral reports whether what is connected is, or runs, a function literal.
func (m *Made) isLiteral() bool { return strings.Contains(m.Func, literalMark) }

func unknown(r operations.Ref) bool { return !r.Known() }

// given is m, which a function makes, with the functions that the call c of it gives.
func (w *walker) given(m Made, c *operations.Call) Made {
	holds := m.Holds
	m.Holds = nil
	for _, r := range holds {
		if vals := w.functions(c, r); len(vals) == 1 && w.c.function(vals[0], &m) {
			continue // known by now
		}
		m.Holds = append(m.Holds, r.In(w.c.ops.Env(w.out, c)))
	}
	return m
}

// functions are those that c gives as the parameter r of what it calls.
func (w *walker) functions(c *operations.Call, r operations.Ref) []operations.FuncVal {
	if !r.IsParam() {
		return nil // something else that the function has
	}
	arg := w.c.ops.Arg(w.out, c, r.Index)
	if arg == nil {
		return nil // the object of a method
	}
	if _, isFunc := w.c.pass.TypesInfo.TypeOf(arg).Underlying().(*types.Signature); !isFunc {
		return nil // an object
	}
	return w.c.ops.Funcs(w.out, arg)
}
