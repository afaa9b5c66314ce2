package catalogue

import (
	"go/ast"
	"go/types"
	"slices"
	"strings"

	"github.com/signalvet/signalvet/passes/locks"
	"github.com/signalvet/signalvet/passes/operations"
	"github.com/signalvet/signalvet/passes/vocabulary"
)

func lockNames(held *locks.HeldSend) []string {
	var out []string
	for i := range held.Locks {
		out = append(out, held.Locks[i].Name())
	}
	return out
}

// wanted reports whether a file counts: tests do when the findings in them do.
func (s *scribe) wanted(file *ast.File) bool { return s.wantedAt(file.Name) }

func (s *scribe) wantedAt(n ast.Node) bool {
	return s.tests || !strings.HasSuffix(s.pass.Fset.Position(n.Pos()).Filename, "_test.go")
}

// signals are the package-level variables that hold signals, and the fields that are signals.
func (s *scribe) signals() []Signal {
	var out []Signal
	scope := s.pass.Pkg.Scope()
	prefix := plainPath(s.pass.Pkg.Path()) + "."
	for _, name := range scope.Names() {
		switch obj := scope.Lookup(name).(type) {
		case *types.Var:
			out = s.appendSignal(out, prefix+name, obj)
		case *types.TypeName:
			st, ok := obj.Type().Underlying().(*types.Struct)
			if !ok || obj.IsAlias() {
				continue // has no fields of its own
			}
			for field := range st.Fields() {
				if _, isPointer := field.Type().Underlying().(*types.Pointer); !isPointer { // may be another object's signal
					out = s.appendSignal(out, prefix+name+"."+field.Name(), field)
				}
			}
		}
	}
	return out
}

func (s *scribe) appendSignal(list []Signal, key string, v *types.Var) []Signal {
	at := s.place(v.Pos())
	if at == nil || !s.isSignal(v.Type()) || !s.tests && strings.HasSuffix(at.File, "_test.go") {
		return list
	}
	return append(list, Signal{Key: key, Type: typeText(v.Type()), Library: plainPath(namedOf(v.Type()).Obj().Pkg().Path()), Place: *at})
}

// isSignal reports whether t connects or sends, and is no bus with topics.
func (s *scribe) isSignal(t types.Type) bool {
	n := namedOf(t)
	if n == nil || n.Obj().Pkg() == nil || types.IsInterface(n) {
		return false // has no methods, or may be anything
	}
	for m := range n.Origin().Methods() {
		if s.operates(m) {
			return true
		}
	}
	return false
}

// namedOf is the named type that t is, or points to; nil when there is none.
func namedOf(t types.Type) *types.Named {
	if p, ok := t.Underlying().(*types.Pointer); ok {
		t = p.Elem()
	}
	n, _ := types.Unalias(t).(*types.Named)
	return n
}

// operates reports whether a method connects a receiver or sends, without a topic.
func (s *scribe) operates(m *types.Func) bool {
	if w := s.ops.Word(m); w != nil {
		return (w.Role == vocabulary.Connect || w.Role == vocabulary.Send) && w.Topic.Kind == vocabulary.None
	}
	sum := s.ops.Summary(m)
	return sum != nil && sum.Inferred && slices.ContainsFunc(sum.Ops, func(t operations.Template) bool {
		return t.Role == vocabulary.Send && !t.Topical && t.Chain == ""
	})
}

// dispatchers are the package's own ones, by name.
func (s *scribe) dispatchers() []Dispatcher {
	byKey := make(map[string]*Dispatcher)
	var keys []string
	for _, o := range s.ops.Outlines {
		sum := s.ops.Summary(o.Func)
		if sum == nil || !sum.Inferred || !s.wantedAt(o.Decl) {
			continue // no operation of a dispatcher
		}
		for i := range sum.Ops {
			t := &sum.Ops[i]
			if t.Inferred() == "" || t.Chain != "" {
				continue // what it calls, not what it is
			}
			key := s.plainName(strings.TrimPrefix(t.Library, "inferred:"))
			if byKey[key] == nil {
				byKey[key] = &Dispatcher{Key: key, Place: s.typePlace(t.Library, o)}
				keys = append(keys, key)
			}
			byKey[key].Funcs = append(byKey[key].Funcs, Function{Name: shortName(o.Func), Role: string(t.Role), Place: *s.place(o.Func.Pos())})
		}
	}
	slices.Sort(keys)
	var out []Dispatcher
	for _, key := range keys {
		out = append(out, *byKey[key])
	}
	return out
}

// typePlace is where the type of an inferred dispatcher is declared, else the function o.
func (s *scribe) typePlace(library string, o *operations.Outline) Place {
	if name, ok := strings.CutPrefix(library, "inferred:"+s.pass.Pkg.Path()+"."); ok {
		if obj := s.pass.Pkg.Scope().Lookup(name); obj != nil {
			return *s.place(obj.Pos())
		}
	}
	return *s.place(o.Func.Pos())
}
