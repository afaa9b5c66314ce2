package catalogue

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"strings"

	"github.com/signalvet/signalvet/passes/operations"
)

// identity says which signal op is about.
func (s *scribe) identity(op *operations.Op, via bool) Identity {
	id := Identity{Library: s.plainName(op.Library), Inferred: op.Inferred() != "", Name: op.Name, Payload: op.Payload, Topical: op.Topical}
	object := op.Signal
	id.Library = strings.TrimPrefix(id.Library, "inferred:")
	if id.Inferred || via && !id.Topical && object.Path != "" && object.Coarse != "" {
		id.Kind = s.plainName(collectionName(object)) // what the object keeps its receivers in, which other code may not name
		object, _ = s.ops.Holder(op.Outline, object)
	}
	s.object(&id, op.Outline, object)
	if id.Inferred && id.Instance == "" && op.Signal.Kind == operations.Global {
		s.object(&id, op.Outline, op.Signal) // the collection is a variable of the package
	}
	if !id.Inferred && id.Topical {
		id.Kind = id.Library // whoever holds the bus may hold it by an interface
	}
	if s.standIn(op.Outline, object) || s.standIn(op.Outline, op.Signal) {
		id.Instance, id.Place, id.Kind, id.Name = "", nil, "", "" // a stand-in: what the program uses instead is not known
	}
	if id.Topical {
		id.Topic = op.Sender.Display()
		_, id.Exact = op.Sender.Const()
		s.constant(&id, op)
	}
	return id
}

// standIn reports whether r ends in a variable or field of a test.
func (s *scribe) standIn(o *operations.Outline, r operations.Ref) bool {
	v := s.ops.Variable(o, r)
	if v == nil || s.tests {
		return false // not known, or tests count
	}
	at := s.place(v.Pos())
	return at != nil && strings.HasSuffix(at.File, "_test.go")
}

// collectionName names the field or variable in which a home-made dispatcher keeps its receivers.
func collectionName(r operations.Ref) string {
	if r.Coarse != "" {
		return r.Coarse
	}
	return r.Base + r.Path
}

// object names the instance that a signal is.
func (s *scribe) object(id *Identity, o *operations.Outline, r operations.Ref) {
	switch {
	case r.Kind == operations.Global && r.Path == "":
		id.Instance, id.Global = s.plainName(r.Base), true
	case r.Coarse != "":
		id.Instance = s.plainName(r.Coarse)
	case r.Kind == operations.Global:
		id.Instance, id.Global = s.plainName(r.Base+r.Path), true
	case r.Kind == operations.Local:
		name, _, _ := strings.Cut(r.Base, "@")
		id.Instance, id.Local = s.functionName(o)+"."+name+r.Path, true
	}
	if v := s.ops.Variable(o, r); v != nil {
		if id.Instance != "" {
			id.Place = s.place(v.Pos())
		}
		id.Type = typeText(v.Type())
	}
}

// constant finds the constant, or the type, that the topic of op is named by.
func (s *scribe) constant(id *Identity, op *operations.Op) {
	if !id.Exact {
		return // put together, or not known
	}
	for _, arg := range op.Call.Args {
		ast.Inspect(arg, func(n ast.Node) bool {
			e, ok := n.(ast.Expr)
			if obj := s.topicObject(e, id.Topic); ok && obj != nil && id.Constant == "" {
				id.Constant, id.ConstantPlace = plainPath(obj.Pkg().Path())+"."+obj.Name(), s.place(obj.Pos())
			}
			_, isFunc := n.(*ast.FuncLit)
			return !isFunc
		})
	}
}

// topicObject is the constant whose value is the topic, or the type whose name it is, when e is of it; else nil.
func (s *scribe) topicObject(e ast.Expr, topic string) types.Object {
	if e == nil {
		return nil
	}
	tv := s.pass.TypesInfo.Types[e]
	if tv.Value != nil && tv.Value.Kind() == constant.String && constant.StringVal(tv.Value) == topic {
		if c, ok := s.pass.TypesInfo.ObjectOf(lastIdent(e)).(*types.Const); ok && c.Pkg() != nil {
			return c
		}
	}
	if tv.Type == nil {
		return nil
	}
	if n := namedOf(tv.Type); n != nil && n.Obj().Pkg() != nil && n.Obj().Pkg().Path()+"."+n.Obj().Name() == topic {
		return n.Obj()
	}
	return nil
}

func lastIdent(e ast.Expr) *ast.Ident {
	switch e := ast.Unparen(e).(type) {
	case *ast.Ident:
		return e
	case *ast.SelectorExpr:
		return e.Sel
	case *ast.CallExpr:
		if len(e.Args) == 1 {
			return lastIdent(e.Args[0]) // a conversion
		}
	}
	return &ast.Ident{}
}

// place is a position as the part has it, nil when it is not known.
func (s *scribe) place(pos token.Pos) *Place {
	if !pos.IsValid() {
		return nil
	}
	p := s.pass.Fset.Position(pos)
	return &Place{File: p.Filename, Line: p.Line, Column: p.Column}
}

// functionName is the declared function that o stands in, with its package.
func (s *scribe) functionName(o *operations.Outline) string {
	if fn := o.Root().Func; fn != nil {
		return s.plainName(fn.FullName())
	}
	return plainPath(s.pass.Pkg.Path()) + ".init"
}
