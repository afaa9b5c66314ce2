package operations

import (
	"go/ast"
	"go/types"
)

// storeScan finds the functions that add to the collections that are sent to, and those that remove from them.
type storeScan struct {
	res      *Result
	wanted   map[Ref][]*caller
	out      *Outline
	adders   []*adder
	removers []*remover
}

func (s *storeScan) scan() {
	for _, o := range s.res.Outlines {
		if o.Decl == nil || o.Decl.Body == nil {
			continue // nothing happens in it
		}
		s.out = o
		ast.Inspect(o.Decl.Body, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.AssignStmt:
				if len(n.Lhs) == len(n.Rhs) {
					for i := range n.Lhs {
						s.assign(n.Lhs[i], n.Rhs[i])
					}
				}
			case *ast.CallExpr:
				s.deleted(n)
			}
			return true
		})
	}
}

// target is the collection that e stands for, if it is sent to.
func (s *storeScan) target(e ast.Expr) (collection, bool) {
	at, ok := s.res.collectionOf(s.out, e, 0)
	return at, ok && len(s.wanted[place(at.ref)]) > 0
}

// assign judges list = append(list, p), m[key] = p, m[key] = append(m[key], p).
func (s *storeScan) assign(lhs, rhs ast.Expr) {
	at, ok := s.target(lhs)
	if !ok {
		return // not a collection that is sent to
	}
	call, isCall := ast.Unparen(rhs).(*ast.CallExpr)
	if isCall && isAppend(call) {
		if call.Ellipsis.IsValid() {
			return // many at once, or some taken out
		}
		for _, e := range call.Args[1:] {
			s.store(at, e)
		}
		return
	}
	if _, isIndex := ast.Unparen(lhs).(*ast.IndexExpr); isIndex {
		s.store(at, rhs)
		if key := at.keys[len(at.keys)-1]; elementKind(s.res.info.TypeOf(key)) != elemNone {
			at.keys = at.keys[:len(at.keys)-1] // a set of receivers
			s.store(at, key)
		}
	}
}

// store records that e, if it is or holds a parameter that can be called or fed, is added.
func (s *storeScan) store(at collection, e ast.Expr) {
	if param, kind, ok := s.carried(e, 0); ok {
		s.adders = append(s.adders, &adder{out: s.out, at: at, param: param, kind: kind})
	}
}

// carried finds the parameter that e is, or that the struct e holds.
func (s *storeScan) carried(e ast.Expr, depth int) (param int, kind elemKind, ok bool) {
	if depth > maxDepth {
		return 0, 0, false
	}
	e = ast.Unparen(e)
	if lit := compositeOf(e); lit != nil {
		return s.carriedByLiteral(lit, depth)
	}
	switch x := e.(type) {
	case *ast.Ident:
		v := s.res.variable(x)
		if v == nil {
			return 0, 0, false // no variable
		}
		if i, isParam := s.out.params[v]; isParam {
			kind := elementKind(v.Type())
			return i, kind, kind != elemNone && i != receiverIndex
		}
		rhs, result := s.res.once(v)
		if rhs == nil || result != 0 {
			return 0, 0, false // nothing is known of it
		}
		if kind := elementKind(v.Type()); kind == elemChannel && isMakeCall(rhs) {
			return noParam, kind, true // a channel that the caller gets
		}
		return s.carried(rhs, depth+1)
	case *ast.CallExpr:
		if s.res.info.Types[x.Fun].IsType() && len(x.Args) == 1 {
			return s.carried(x.Args[0], depth+1)
		}
	case *ast.FuncLit:
		if o := s.res.lits[x]; o != nil {
			for _, i := range s.res.ParamsRun(FuncVal{Lit: o, Param: noParam}) {
				if i < literalStride {
					return i, elemFunc, true
				}
			}
		}
	}
	return 0, 0, false
}

func isMakeCall(e ast.Expr) bool {
	call, ok := ast.Unparen(e).(*ast.CallExpr)
	if !ok {
		return false
	}
	id, ok := ast.Unparen(call.Fun).(*ast.Ident)
	return ok && id.Name == "make"
}

func (s *storeScan) carriedByLiteral(lit *ast.CompositeLit, depth int) (param int, kind elemKind, ok bool) {
	if _, isStruct := under(s.res.info.TypeOf(lit)).(*types.Struct); !isStruct {
		return 0, 0, false // a list
	}
	for _, elt := range lit.Elts {
		if kv, isPair := elt.(*ast.KeyValueExpr); isPair {
			elt = kv.Value
		}
		if param, kind, ok := s.carried(elt, depth+1); ok && kind == elemFunc {
			return param, kind, true
		}
	}
	return 0, 0, false
}

// deleted judges delete(m, key) and delete(m[topic], key).
func (s *storeScan) deleted(e *ast.CallExpr) {
	id, ok := ast.Unparen(e.Fun).(*ast.Ident)
	if !ok || id.Name != "delete" || len(e.Args) != 2 {
		return // another call
	}
	if at, ok := s.target(e.Args[0]); ok {
		at.keys = append(at.keys[:len(at.keys):len(at.keys)], e.Args[1])
		s.removers = append(s.removers, &remover{out: s.out, at: at})
	}
}
