package uidmatch

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"

	"github.com/signalvet/signalvet/passes/operations"
	"github.com/signalvet/signalvet/passes/vocabulary"
)

// givenElsewhere judges a receiver that a variable or field holds, which the package connects, but certainly not there.
func (c *check) givenElsewhere(d *operations.Op) *verdict {
	holder := c.holder(d.RecvArg)
	if holder == nil || d.Library == "" {
		return nil // made where it is given
	}
	var other *operations.Op
	known := make(map[token.Pos]bool) // where the receiver is connected, or disconnected
	c.wires.Ops.EachOp(func(op *operations.Op) {
		if op.RecvArg == nil || c.holder(op.RecvArg) != holder {
			return // another receiver
		}
		known[c.name(op.RecvArg).Pos()] = true
		if op.Role == vocabulary.Connect && (other == nil || !elsewhere(op, d)) {
			other = op
		}
	})
	if other == nil || !elsewhere(other, d) || !c.onlyThere(holder, known) {
		return nil // nowhere, here, or perhaps by somebody else
	}
	from, to := other.Display(), d.Display()
	if from == to && d.Topical {
		return nil // two names of a bus, which may be one
	}
	if from == to {
		from, to = spelled(other), spelled(d)
	}
	return &verdict{message: fmt.Sprintf("receiver %s is connected to %s, not to %s (%s)", types.ExprString(c.unconverted(d.RecvArg)), from, to, miss(&d.Template))}
}

// holder is the local variable, or the field, that e names; nil for what is made there, or is a function.
func (c *check) holder(e ast.Expr) *types.Var {
	id := c.name(e)
	if id == nil {
		return nil // no name
	}
	v, ok := c.pass.TypesInfo.Uses[id].(*types.Var)
	if !ok || v.Pkg() != c.pass.Pkg || v.Exported() || !v.IsField() && (!c.wires.Ops.Once(v) || v.Parent() == c.pass.Pkg.Scope()) {
		return nil // a function, or a variable that others, too, give values
	}
	return v
}

// name is the last identifier of e.
func (c *check) name(e ast.Expr) *ast.Ident {
	if e == nil {
		return nil
	}
	switch e := c.unconverted(e).(type) {
	case *ast.Ident:
		return e
	case *ast.SelectorExpr:
		return e.Sel
	}
	return nil
}

// onlyThere reports whether a variable is mentioned nowhere but at the known places, and where it gets its value.
func (c *check) onlyThere(v *types.Var, known map[token.Pos]bool) bool {
	for _, f := range c.pass.Files {
		ast.Inspect(f, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.AssignStmt:
				for _, l := range n.Lhs {
					if id := c.name(l); id != nil {
						known[id.Pos()] = true
					}
				}
			case *ast.KeyValueExpr:
				known[n.Key.Pos()] = true
			}
			return true
		})
	}
	for id, obj := range c.pass.TypesInfo.Uses {
		if obj == v && !known[id.Pos()] {
			return false // it is handed on, or compared
		}
	}
	return true
}
