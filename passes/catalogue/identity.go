package catalogue

import (
	"go/ast"
	"go/token"
	"go/types"
	"strings"

	"github.com/signalvet/signalvet/passes/operations"
)

// identity says which signal op is about.
func (s *scribe) identity(op *operations.Op) Identity {
	id := Identity{Library: s.plainName(op.Library), Inferred: op.Inferred() != "", Name: op.Name, Payload: op.Payload, Topical: op.Topical}
	object := op.Signal
	if id.Inferred {
		id.Library = strings.TrimPrefix(id.Library, "inferred:")
		id.Kind = s.plainName(collectionName(object))
		object, _ = s.ops.Holder(op.Outline, object)
	}
	s.object(&id, op.Outline, object)
	if id.Inferred && id.Instance == "" && op.Signal.Kind == operations.Global {
		s.object(&id, op.Outline, op.Signal) // the collection is a variable of the package
	}
	if !id.Inferred && id.Topical {
		id.Kind = s.busKind(op, id.Library)
	}
	if id.Topical {
		id.Topic = op.Sender.Display()
		_, id.Exact = op.Sender.Const()
		s.constant(&id, op)
	}
	return id
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

// busKind names the type that a topic is sent by; the library when that is not known.
func (s *scribe) busKind(op *operations.Op, library string) string {
	if v := s.ops.Variable(op.Outline, op.Signal); v != nil {
		return strings.TrimLeft(s.plainName(types.TypeString(v.Type(), nil)), "*")
	}
	return library
}

// constant finds the constant that names the topic of op.
func (s *scribe) constant(id *Identity, op *operations.Op) {
	if !id.Exact {
		return // put together, or not known
	}
	for _, arg := range op.Call.Args {
		value := s.pass.TypesInfo.Types[arg].Value
		if value == nil || strings.Trim(value.ExactString(), `"`) != id.Topic {
			continue // something else
		}
		if c, ok := s.pass.TypesInfo.ObjectOf(lastIdent(arg)).(*types.Const); ok && c.Pkg() != nil {
			id.Constant, id.ConstantPlace = plainPath(c.Pkg().Path())+"."+c.Name(), s.place(c.Pos())
		}
	}
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
