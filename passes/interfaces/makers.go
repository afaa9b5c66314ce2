package interfaces

import (
	"fmt"
	"go/ast"
	"go/types"
	"slices"

	"github.com/signalvet/signalvet/passes/operations"
	"github.com/signalvet/signalvet/passes/vocabulary/blocking"
)

// Makes is a fact about a function whose result is a value of an interface: the types that it makes, with their methods
// that wait or hand on. A function without the fact may return anything.
type Makes struct {
	Types   []string
	Methods []Behind // those that do something, of all types
}

// AFact marks Makes as a fact.
func (*Makes) AFact() {}

// String lists the types, for tests of facts.
func (m *Makes) String() string { return fmt.Sprintf("makes %v", m.Types) }

// makers publishes what the exported functions of the package put behind the interfaces that they return.
func (res *Result) makers() {
	for _, o := range res.ops.Outlines {
		if o.Func == nil || !o.Func.Exported() || o.Decl.Body == nil {
			continue // nobody else calls it
		}
		if i := interfaceResult(o.Func); i >= 0 {
			if made := res.made(o, i); made != nil {
				res.pass.ExportObjectFact(o.Func, made)
			}
		}
	}
}

// interfaceResult is the first result of fn that is an interface which programs declare, -1 when there is none.
func interfaceResult(fn *types.Func) int {
	results := fn.Signature().Results()
	for i := range results.Len() {
		named, ok := types.Unalias(results.At(i).Type()).(*types.Named)
		if ok && types.IsInterface(named) && named.Obj().Pkg() != nil && !blocking.Standard(named.Obj().Pkg().Path()) {
			return i
		}
	}
	return -1
}

// made collects the types that the function of o returns as its result i, nil when one of them is not known.
func (res *Result) made(o *operations.Outline, i int) *Makes {
	made, known := new(Makes), true
	iface, _ := o.Func.Signature().Results().At(i).Type().Underlying().(*types.Interface)
	ast.Inspect(o.Decl.Body, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncLit:
			return false // returns something else
		case *ast.ReturnStmt:
			if len(n.Results) != o.Func.Signature().Results().Len() {
				known = false // a variable, or what another function returns
			} else if !res.pass.TypesInfo.Types[n.Results[i]].IsNil() {
				known = res.madeOf(made, iface, n.Results[i]) && known
			}
		}
		return known
	})
	if !known || len(made.Types) == 0 {
		return nil
	}
	return made
}

// madeOf adds the type of e; false when it is an interface again.
func (res *Result) madeOf(made *Makes, iface *types.Interface, e ast.Expr) bool {
	t := res.pass.TypesInfo.TypeOf(e)
	if t == nil || types.IsInterface(t) {
		return false
	}
	name := typeName(t)
	if slices.Contains(made.Types, name) {
		return true
	}
	made.Types = append(made.Types, name)
	for m := range iface.Methods() {
		b := res.of(m.Origin(), implementation(t, m), t)
		if b.Type == "" {
			return false // promoted from an interface
		}
		if len(b.Blocks) > 0 || b.Hands {
			made.Methods = append(made.Methods, b)
		}
	}
	return true
}

// behind is what the function puts behind the method m.
func (made *Makes) behind(method string) (out []Behind) {
	for _, t := range made.Types {
		b := Behind{Method: method, Type: t}
		for _, known := range made.Methods {
			if known.key() == b.key() {
				b = known
			}
		}
		out = append(out, b)
	}
	return out
}
