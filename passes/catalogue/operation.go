package catalogue

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"github.com/signalvet/signalvet/passes/operations"
	"github.com/signalvet/signalvet/passes/vocabulary"
)

// operations are those that the package performs, in the order of the source.
func (s *scribe) operations() []Operation {
	var out []Operation
	straight := s.straight()
	seen := make(map[*ast.CallExpr]bool)
	s.ops.Walk(func(o *operations.Outline) {
		for _, c := range o.Calls {
			if seen[c.Expr] || !s.wantedAt(c.Expr) {
				continue // a clause that another falls through to, or a test
			}
			seen[c.Expr] = true
			for _, op := range s.ops.Performed(o, c) {
				if op.Program {
					continue // about all signals of the program, and no single one
				}
				entry := s.operation(c, op)
				entry.Straight = straight[c.Expr]
				out = append(out, entry)
			}
		}
	})
	slices.SortStableFunc(out, func(a, b Operation) int {
		if a.Place.File != b.Place.File {
			return strings.Compare(a.Place.File, b.Place.File)
		}
		if a.Place.Line != b.Place.Line {
			return a.Place.Line - b.Place.Line
		}
		return a.Place.Column - b.Place.Column
	})
	return out
}

// straight are the calls of declared functions that stand under no condition and in no loop.
func (s *scribe) straight() map[*ast.CallExpr]bool {
	out := make(map[*ast.CallExpr]bool)
	for _, o := range s.ops.Outlines {
		for _, node := range o.Body {
			if c, ok := node.(*operations.Call); ok && c.Mode == operations.Plain && !o.Jumpy {
				out[c.Expr] = true
			}
		}
	}
	return out
}

func (s *scribe) operation(c *operations.Call, op *operations.Op) Operation {
	o := op.Outline
	_, uidKnown := op.UID.Const()
	entry := Operation{
		Role: string(op.Role), Place: *s.place(callPos(op.Call)), EndLine: s.pass.Fset.Position(op.Call.End()).Line,
		Func: s.functionName(o), Open: op.Open(), InFlight: op.Async, Initial: initial(o),
		UID: op.UID.Display(), UIDKnown: uidKnown && op.UID != "", Token: op.Token, Once: op.Once,
		Delivery: string(op.Delivery), Late: op.Late, Where: op.Where,
	}
	if fn := o.Root().Func; fn != nil {
		entry.FuncAt = s.place(fn.Pos())
	}
	if !op.Topical {
		entry.Sender = op.Sender.Display()
	}
	if c.Callee != nil && !s.ops.Direct(c.Callee) {
		entry.Via = s.plainName(c.Callee.FullName())
	}
	entry.Signal = s.identity(op, entry.Via != "")
	switch op.Role {
	case vocabulary.Connect:
		entry.Receivers = s.receivers(op)
		s.options(&entry, op)
	case vocabulary.Send:
		entry.Calls = s.sentTypes(op)
		s.circumstances(&entry, op)
	}
	return entry
}

// callPos is where a reader looks for a call: at the name of what is called, which may stand lines below the beginning.
func callPos(call *ast.CallExpr) token.Pos {
	if sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr); ok {
		return sel.Sel.Pos()
	}
	return call.Pos()
}

// initial reports whether o runs when the package is initialised.
func initial(o *operations.Outline) bool {
	root := o.Root()
	return root.Func == nil || root.Func.Name() == "init" && root.Decl.Recv == nil
}

// sentTypes are the types of what a send is given, but for contexts and topics.
func (s *scribe) sentTypes(op *operations.Op) []string {
	var out []string
	topic := op.Topical
	for _, arg := range op.Call.Args {
		tv := s.pass.TypesInfo.Types[arg]
		if tv.Type == nil || tv.IsNil() {
			continue // nothing
		}
		if topic && isString(tv.Type) {
			topic = false
			continue
		}
		if text := typeText(types.Default(tv.Type)); text != "context.Context" {
			out = append(out, text)
		}
	}
	return out
}

func isString(t types.Type) bool {
	basic, ok := t.Underlying().(*types.Basic)
	return ok && basic.Info()&types.IsString != 0
}

// options notes what the options of a connect say about the order of the receivers.
func (s *scribe) options(entry *Operation, op *operations.Op) {
	if op.Inferred() != "" {
		entry.Unordered = !s.inOrder(op)
		return
	}
	entry.Unordered = !op.Raw
	for _, arg := range op.Call.Args {
		call, ok := ast.Unparen(arg).(*ast.CallExpr)
		if !ok {
			continue // no option that is made here
		}
		fn, _ := s.pass.TypesInfo.ObjectOf(lastIdent(call.Fun)).(*types.Func)
		if fn == nil || fn.Name() != "Priority" || len(call.Args) != 1 {
			continue // another option
		}
		entry.Priority = constantInt(s.pass.TypesInfo.Types[call.Args[0]].Value)
		entry.Unordered = entry.Unordered || entry.Priority == nil
	}
}

// inOrder reports whether a home-made dispatcher keeps its receivers in a slice, in the order in which they come.
func (s *scribe) inOrder(op *operations.Op) bool {
	v := s.ops.Variable(op.Outline, op.Signal)
	if v == nil {
		return false // not known
	}
	t := v.Type().Underlying()
	if m, ok := t.(*types.Map); ok && op.Topical {
		t = m.Elem().Underlying()
	}
	_, ok := t.(*types.Slice)
	return ok
}

func constantInt(value constant.Value) *int64 {
	if value == nil || value.Kind() != constant.Int {
		return nil // known when the program runs
	}
	number, exact := constant.Int64Val(value)
	if !exact {
		return nil
	}
	return &number
}
