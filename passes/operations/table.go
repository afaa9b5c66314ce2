package operations

import (
	"go/ast"
	"go/types"
)

// maxRows bounds the literals whose loops are unrolled.
const maxRows = 64

// rows unrolls the loop over a literal whose variables a call uses: for each element, what the variables stand for. A
// call outside such loops has one row without variables.
func (f frame) rows(e *ast.CallExpr) []map[*types.Var]ast.Expr {
	loop := f.tableLoop(e)
	if loop == nil {
		return []map[*types.Var]ast.Expr{nil}
	}
	key, value := f.res.variable(loop.Key), f.res.variable(loop.Value)
	var out []map[*types.Var]ast.Expr
	for _, elt := range f.tableOf(loop).Elts {
		row := make(map[*types.Var]ast.Expr)
		if kv, ok := elt.(*ast.KeyValueExpr); ok {
			elt = kv.Value
			if key != nil {
				row[key] = kv.Key
			}
		}
		if value != nil {
			row[value] = elt
		}
		out = append(out, row)
	}
	return out
}

// tableLoop is the loop over a literal that defines a variable which e uses.
func (f frame) tableLoop(e *ast.CallExpr) *ast.RangeStmt {
	f.res.definitions()
	var found *ast.RangeStmt
	ast.Inspect(e, func(n ast.Node) bool {
		if _, isLit := n.(*ast.FuncLit); isLit {
			return false // what it captures is not an operand
		}
		id, ok := n.(*ast.Ident)
		if !ok || found != nil {
			return found == nil
		}
		if v, ok := f.res.info.Uses[id].(*types.Var); ok {
			if loop := f.res.loops[v]; loop != nil && f.tableOf(loop) != nil {
				found = loop
			}
		}
		return true
	})
	return found
}

// tableOf is the literal that a loop ranges over, directly or through a variable that is written once.
func (f frame) tableOf(loop *ast.RangeStmt) *ast.CompositeLit {
	e := loop.X
	if v := f.res.variable(e); v != nil && (!packageLevel(v) || v.Pkg() == f.res.pkg && !v.Exported()) {
		e, _ = f.res.once(v)
	}
	if e == nil {
		return nil // written more than once, or never
	}
	lit := compositeOf(e)
	if lit == nil || len(lit.Elts) > maxRows {
		return nil // no literal, or one that is data
	}
	if _, isStruct := under(deref(f.res.info.TypeOf(lit))).(*types.Struct); isStruct {
		return nil // not a list or map
	}
	return lit
}
