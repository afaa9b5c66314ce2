package wiring

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"github.com/signalvet/signalvet/passes/operations"
)

// Kept is the field of this package that holds the home-made dispatcher of t, when nobody else can get at it: nil when
// there is none.
func (res *Result) Kept(t *operations.Template) *types.Var {
	outer := t.Signal.Outer
	if outer == "" || t.Inferred() == "" {
		return nil // no field, or a library's dispatcher, which is looked at as a whole
	}
	f, known := res.fields[outer]
	if !known {
		f = res.keptField(outer)
		res.fields[outer] = f
	}
	return f
}

func (res *Result) keptField(outer string) *types.Var {
	f := res.Ops.FieldNamed(outer)
	if f == nil || f.Pkg() != res.pass.Pkg {
		return nil // another package's
	}
	owner, _, _ := strings.Cut(strings.TrimPrefix(outer, res.pass.Pkg.Path()+"."), ".")
	if token.IsExported(owner) && (f.Exported() || f.Embedded()) || !res.operated(f) {
		return nil // others may connect, or send, if only by promoted methods
	}
	return f
}

// keptFields are the fields of Kept that the package's operations are about.
func (res *Result) keptFields() []string {
	var out []string
	for i := range res.Own.Ops {
		if t := &res.Own.Ops[i].Template; res.Kept(t) != nil && !slices.Contains(out, t.Signal.Outer) {
			out = append(out, t.Signal.Outer)
		}
	}
	slices.Sort(out)
	return out
}

// operated reports whether the package only calls the methods of a field, and gives it nothing but what it has made.
func (res *Result) operated(field *types.Var) bool {
	_, given := field.Type().Underlying().(*types.Struct) // its own, without anybody's doing
	ok := true
	for _, f := range res.pass.Files {
		var stack []ast.Node
		ast.Inspect(f, func(n ast.Node) bool {
			if n == nil {
				stack = stack[:len(stack)-1]
				return true
			}
			if id, isIdent := n.(*ast.Ident); isIdent && res.pass.TypesInfo.Uses[id] == field {
				ok = ok && res.within(stack, id)
				given = given || gives(stack)
			}
			if lit, isLit := n.(*ast.CompositeLit); isLit && res.fills(lit, field) {
				ok = false // by its position
			}
			stack = append(stack, n)
			return true
		})
	}
	return ok && given
}

// gives reports whether a mention gives the field a value, by what stands around it.
func gives(stack []ast.Node) bool {
	for _, n := range slices.Backward(stack) {
		switch n.(type) {
		case *ast.SelectorExpr, *ast.ParenExpr:
			continue // the object that has the field
		case *ast.KeyValueExpr, *ast.AssignStmt:
			return true
		}
		return false
	}
	return false
}

// fills reports whether a literal without field names gives the field a value that it does not make.
func (res *Result) fills(lit *ast.CompositeLit, field *types.Var) bool {
	st, ok := types.Unalias(res.pass.TypesInfo.TypeOf(lit)).Underlying().(*types.Struct)
	if !ok {
		return false // a list or map
	}
	for i, e := range lit.Elts {
		if _, keyed := e.(*ast.KeyValueExpr); !keyed && i < st.NumFields() && st.Field(i) == field {
			return !res.made(e)
		}
	}
	return false
}

// within judges one mention of a field by what stands around it, innermost last.
func (res *Result) within(stack []ast.Node, id *ast.Ident) bool {
	var expr ast.Expr = id
	for i := len(stack) - 1; i >= 0; i-- {
		switch n := stack[i].(type) {
		case *ast.SelectorExpr:
			if n.X == expr {
				fn, isFunc := res.pass.TypesInfo.Uses[n.Sel].(*types.Func)
				return isFunc && (fn.Signature().Params().Len() == 0 || res.Ops.Operates(fn.Origin())) // else it may send
			}
			expr = n
		case *ast.ParenExpr:
			expr = n
		case *ast.KeyValueExpr:
			return n.Key == expr && res.made(n.Value)
		case *ast.AssignStmt:
			return res.assignsMade(n, expr)
		default:
			return false // handed on, returned, or compared
		}
	}
	return false
}

func (res *Result) assignsMade(n *ast.AssignStmt, target ast.Expr) bool {
	for i, l := range n.Lhs {
		if l == target {
			return len(n.Lhs) == len(n.Rhs) && res.made(n.Rhs[i])
		}
	}
	return false
}

// made reports whether e makes a new object.
func (res *Result) made(e ast.Expr) bool {
	switch e := ast.Unparen(e).(type) {
	case *ast.CompositeLit:
		return true
	case *ast.UnaryExpr:
		return e.Op == token.AND && res.made(e.X)
	case *ast.CallExpr:
		return len(e.Args) == 0 || res.makes(e) // without arguments, nothing comes from outside
	}
	return false
}

// makes reports whether a call is that of a constructor or of new.
func (res *Result) makes(e *ast.CallExpr) bool {
	name := ""
	switch fun := ast.Unparen(e.Fun).(type) {
	case *ast.Ident:
		name = fun.Name
	case *ast.SelectorExpr:
		name = fun.Sel.Name
	}
	if sel, ok := ast.Unparen(e.Fun).(*ast.SelectorExpr); ok && res.pass.TypesInfo.Selections[sel] != nil {
		return false // the object whose method it is may keep what it makes
	}
	return strings.HasPrefix(strings.ToLower(name), "new") || strings.HasPrefix(strings.ToLower(name), "make")
}
