package operations

import (
	"go/ast"
	"go/token"
	"go/types"
	"strings"

	"github.com/signalvet/signalvet/passes/vocabulary"
)

// A comparison says how a function finds the element that it takes away.
type comparison struct {
	place    string
	identity string // one of the vocabulary's, "" for a field of the element
	field    string // that field
	param    int    // what the element is compared with
	path     string // the field of that, "" for all of it
}

// compare judges x == y and x != y: an element, or something of it, with a parameter.
func (k *keeper) compare(e *ast.BinaryExpr) {
	if e.Op != token.EQL && e.Op != token.NEQ {
		return // no comparison
	}
	k.comparePair(e.X, e.Y)
	k.comparePair(e.Y, e.X)
}

func (k *keeper) comparePair(element, other ast.Expr) {
	x, how := k.essence(element, 0)
	o, ok := k.trace(x)
	s := k.home.sites[o.place()]
	if !ok || s == nil || o.lists > 0 {
		return // no element
	}
	y, same := k.essence(other, 0)
	c := comparison{place: o.place(), identity: how}
	isParam := false
	if c.param, isParam = k.parameter(y); same != how {
		return // it is compared with something else
	}
	if how == "" {
		c.identity, c.field = s.equality(o.tailOf())
	}
	if !isParam && (c.field == "" || !k.partOf(&c, y)) {
		return // nothing that the caller gives
	}
	k.comparisons = append(k.comparisons, c)
}

// partOf notes the field of a parameter that e is, as a handle has it which a connect has returned.
func (k *keeper) partOf(c *comparison, e ast.Expr) bool {
	ref := k.frame().value(e).Ref
	c.param, c.path = ref.Index, ref.Path
	return ref.Kind == Param && ref.Index >= 0 && ref.Index < literalStride && strings.Count(ref.Path, ".") == 1 && !strings.Contains(ref.Path, "[")
}

// parameter is the parameter of the declared function that e is.
func (k *keeper) parameter(e ast.Expr) (int, bool) {
	if v := k.home.res.variable(e); v != nil {
		if i, ok := k.cur.params[v]; ok {
			return i, i < literalStride // its address may be taken, to compare what it holds
		}
	}
	ref := k.frame().value(e).Ref
	return ref.Index, ref.IsParam() && ref.Index < literalStride
}

// equality is what it means that the elements' tail is compared with ==: with the receiver, with what connect returned,
// or with a field that identifies the element.
func (s *site) equality(tail string) (identity, field string) {
	for _, t := range s.tails {
		if t.name != tail {
			continue // another part of the element
		}
		if t.kind == elemChannel {
			return vocabulary.IdentityChannel, ""
		}
		return vocabulary.IdentityEqual, ""
	}
	if tail == "" {
		return vocabulary.IdentityToken, ""
	}
	return "", tail
}

// pointers are the functions and methods that make something comparable of a function: its code.
var pointers = map[string]bool{"(reflect.Value).Pointer": true, "(reflect.Value).UnsafePointer": true, "runtime.FuncForPC": true, "(*runtime.Func).Name": true, "(*runtime.Func).Entry": true, "reflect.ValueOf": true, "reflect.Indirect": true}

// essence is the value that e is made of, when e is made to compare functions, and what is compared.
func (k *keeper) essence(e ast.Expr, depth int) (ast.Expr, string) {
	e = ast.Unparen(e)
	if depth > maxInside {
		return e, ""
	}
	switch x := e.(type) {
	case *ast.Ident:
		if v := k.home.res.variable(x); v != nil && !packageLevel(v) {
			if rhs, result := k.home.res.once(v); rhs != nil && result == 0 {
				if inner, how := k.essence(rhs, depth+1); how != "" {
					return inner, how
				}
			}
		}
	case *ast.StarExpr:
		if inner := k.reinterpreted(x.X); inner != nil {
			return inner, vocabulary.IdentityClosure
		}
	case *ast.CallExpr:
		return k.essenceOfCall(x, depth)
	}
	return e, ""
}

// reinterpreted is f in (*T)(unsafe.Pointer(&f)).
func (k *keeper) reinterpreted(e ast.Expr) ast.Expr {
	outer, ok := ast.Unparen(e).(*ast.CallExpr)
	if !ok || len(outer.Args) != 1 || !k.info().Types[outer.Fun].IsType() {
		return nil // no conversion
	}
	inner, ok := ast.Unparen(outer.Args[0]).(*ast.CallExpr)
	if !ok || len(inner.Args) != 1 {
		return nil // of a pointer
	}
	if basic, ok := under(k.info().TypeOf(inner)).(*types.Basic); !ok || basic.Kind() != types.UnsafePointer {
		return nil // nothing unsafe
	}
	addr, ok := ast.Unparen(inner.Args[0]).(*ast.UnaryExpr)
	if !ok || addr.Op != token.AND {
		return nil // not of a variable
	}
	return addr.X
}

// essenceOfCall follows reflect's pointers, formatted functions, and functions of the package that make either.
func (k *keeper) essenceOfCall(e *ast.CallExpr, depth int) (ast.Expr, string) {
	fn, ok := k.info().Uses[calleeIdent(e.Fun)].(*types.Func)
	if !ok {
		if k.info().Types[e.Fun].IsType() && len(e.Args) == 1 {
			return k.essence(e.Args[0], depth+1)
		}
		return e, ""
	}
	name := fn.Origin().FullName()
	switch {
	case name == "fmt.Sprintf" && len(e.Args) == 2 && isFunc(k.info().TypeOf(e.Args[1])),
		name == "fmt.Sprint" && len(e.Args) == 1 && isFunc(k.info().TypeOf(e.Args[0])):
		return e.Args[len(e.Args)-1], vocabulary.IdentityCode
	case pointers[name]:
		inner := receiverExpr(e)
		if len(e.Args) > 0 {
			inner = e.Args[0]
		}
		if got, how := k.essence(inner, depth+1); how != "" || name == "reflect.ValueOf" {
			return got, how
		}
		if call, ok := ast.Unparen(inner).(*ast.CallExpr); ok && len(call.Args) == 1 {
			inner = call.Args[0] // what is reflected
		}
		return inner, vocabulary.IdentityCode
	}
	return k.essenceOfOwn(e, fn.Origin(), depth)
}

// essenceOfOwn follows a function of the package that makes something comparable of its only argument.
func (k *keeper) essenceOfOwn(e *ast.CallExpr, fn *types.Func, depth int) (ast.Expr, string) {
	o := k.home.res.byFunc[fn]
	if o == nil || len(e.Args) != 1 || o.Decl.Body == nil || len(o.returnStmts()) != 1 || len(o.returnStmts()[0].Results) != 1 {
		return e, "" // it does something else
	}
	inner := newKeeper(k.home, o)
	if got, how := inner.essence(o.returnStmts()[0].Results[0], depth+1); how != "" {
		if param, ok := inner.parameter(got); ok && param == 0 {
			return e.Args[0], how
		}
	}
	return e, ""
}

// cut notes that a parameter says which element is cut out of a list.
func (k *keeper) cut(place string, e ast.Expr) {
	ast.Inspect(e, func(n ast.Node) bool {
		slice, ok := n.(*ast.SliceExpr)
		if !ok {
			return true
		}
		for _, bound := range []ast.Expr{slice.Low, slice.High} {
			if bound == nil {
				continue // the beginning or the end
			}
			if param, ok := k.parameter(bound); ok {
				k.comparisons = append(k.comparisons, comparison{place: place, identity: vocabulary.IdentityToken, param: param})
			}
		}
		return true
	})
}
