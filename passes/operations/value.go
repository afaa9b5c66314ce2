package operations

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/types/typeutil"

	"github.com/signalvet/signalvet/passes/vocabulary"
)

// maxDepth bounds how far a value is followed, against cyclic definitions.
const maxDepth = 24

// frame is where an expression is seen: it decides which variables are parameters.
type frame struct {
	res   *Result
	out   *Outline
	bind  map[*types.Var]ast.Expr // the variables of a loop over a literal, for one of its elements
	depth int

	nested int // objects in fields of objects that are looked into
}

func (f frame) deeper() frame { f.depth++; return f }

// maxSteps bounds the work on one package: generated code can define a thing in terms of itself in many ways. Ordinary
// packages need thousands of steps.
const maxSteps = 10_000_000

// tooDeep reports whether an expression is not worth following any more.
func (f frame) tooDeep() bool {
	f.res.steps++
	return f.depth > maxDepth || f.res.steps > maxSteps
}

// value tells what object e is, or is a view of.
func (f frame) value(e ast.Expr) Value {
	if e == nil || f.tooDeep() {
		return Value{} // too deep to be worth it, or a definition in terms of itself
	}
	f = f.deeper()
	switch e := ast.Unparen(e).(type) {
	case *ast.Ident:
		return f.variableValue(e)
	case *ast.SelectorExpr:
		return f.selected(e)
	case *ast.StarExpr:
		return f.value(e.X)
	case *ast.UnaryExpr:
		if e.Op == token.AND {
			return f.value(e.X)
		}
	case *ast.TypeAssertExpr:
		return f.value(e.X)
	case *ast.IndexExpr:
		return f.indexed(e)
	case *ast.CallExpr:
		return f.callValue(e, 0)
	}
	return Value{}
}

func (f frame) variableValue(id *ast.Ident) Value {
	v, ok := f.res.info.ObjectOf(id).(*types.Var)
	if !ok {
		return Value{} // not a variable
	}
	if packageLevel(v) {
		return f.global(v)
	}
	if i, ok := f.out.params[v]; ok {
		if f.res.written(v) > 0 {
			return Value{} // the parameter is overwritten
		}
		return Value{Ref: Ref{Kind: Param, Index: i}}
	}
	return f.local(v)
}

// local follows a local variable that is assigned once to what it stands for.
func (f frame) local(v *types.Var) Value {
	if e := f.bind[v]; e != nil {
		if got := f.value(e); got.Ref.Known() {
			return got // the element of the literal that is looped over
		}
	}
	if got := f.stored(v); got.Ref.Known() {
		return got
	}
	if f.res.written(v) > 1 {
		return Value{} // it may be one thing or another
	}
	f.res.vars[localBase(v)] = v
	self := Value{Ref: Ref{Kind: Local, Base: localBase(v)}}
	rhs, result := f.res.once(v)
	if rhs == nil {
		return self // a zero value, a parameter of a literal, or a range variable
	}
	got := f.resultValue(rhs, result)
	if got.Ref.Known() || got.Ref.Coarse != "" && got.Sender != "" {
		return got
	}
	self.Named, self.Delivery = got.Named, got.Delivery
	self.Sender = got.Sender
	return self
}

// resultValue is the value of one result of e.
func (f frame) resultValue(e ast.Expr, result int) Value {
	if call, ok := ast.Unparen(e).(*ast.CallExpr); ok {
		return f.deeper().callValue(call, result)
	}
	return f.value(e)
}

// localBase names a local variable.
func localBase(v *types.Var) string { return fmt.Sprintf("%s@%d", v.Name(), v.Pos()) }

// global is a package-level variable, or what it is an alias of.
func (f frame) global(v *types.Var) Value {
	self := Value{Ref: Ref{Kind: Global, Base: v.Pkg().Path() + "." + v.Name()}}
	if v.Pkg() != f.res.pkg {
		var alias Alias
		if f.res.importFact(v, &alias) {
			if alias.Value.Ref.Known() {
				return alias.Value
			}
			self.Named, self.Delivery = alias.Value.Named, alias.Value.Delivery
		}
		return self
	}
	rhs, result := f.res.once(v)
	if rhs == nil {
		return self // a zero value, or written at run time
	}
	got := frame{res: f.res, out: f.res.initial, depth: f.depth}.resultValue(rhs, result)
	if got.Ref.Kind == Global {
		return got
	}
	self.Named, self.Delivery = got.Named, got.Delivery
	return self
}

// selected is a field, of a variable or of another package's variable.
func (f frame) selected(e *ast.SelectorExpr) Value {
	sel := f.res.info.Selections[e]
	if sel == nil {
		return f.variableValue(e.Sel) // pkg.Var
	}
	if sel.Kind() != types.FieldVal {
		return Value{} // a method value
	}
	if field := f.fieldExpr(e); field != nil {
		if got := f.value(field); got.Ref.Known() {
			return got
		}
	}
	base := f.value(e.X)
	return Value{Ref: f.held(walkFields(base.Ref, sel.Recv(), sel.Index()))}
}

func compositeOf(e ast.Expr) *ast.CompositeLit {
	e = ast.Unparen(e)
	if u, ok := e.(*ast.UnaryExpr); ok && u.Op == token.AND {
		e = ast.Unparen(u.X)
	}
	lit, _ := e.(*ast.CompositeLit)
	return lit
}

// walkFields adds the fields of a selection, embedded ones included, to base.
func walkFields(base Ref, t types.Type, index []int) Ref {
	for _, i := range index {
		st, ok := under(deref(t)).(*types.Struct)
		if !ok || i >= st.NumFields() {
			return Ref{} // a type parameter, or a bad program
		}
		field := st.Field(i)
		base = base.field(field.Name(), typeName(t))
		t = field.Type()
	}
	return base
}

// indexed is an element at a constant key, or the dispatcher at any.
func (f frame) indexed(e *ast.IndexExpr) Value {
	base := f.value(e.X)
	key := f.res.info.Types[e.Index].Value
	if !base.Ref.Known() {
		return Value{} // of something unknown
	}
	if got := f.topicOf(base.Ref, e); key == nil || got.Ref.Known() {
		return got
	}
	return Value{Ref: base.Ref.element(key.ExactString())}
}

// callValue is the object that a call returns: through a conversion, a view, or a function that returns what it is given or holds.
func (f frame) callValue(e *ast.CallExpr, result int) Value {
	if f.depth > maxDepth {
		return Value{}
	}
	if f.res.info.Types[e.Fun].IsType() && len(e.Args) == 1 {
		return f.value(e.Args[0]) // a conversion
	}
	fn, ok := typeutil.Callee(f.res.info, e).(*types.Func)
	if !ok {
		return Value{} // a function value
	}
	fn = fn.Origin()
	if w := f.res.word(fn); w != nil {
		return f.wordValue(w, fn, e)
	}
	sum := f.res.Summary(fn)
	if sum == nil || result >= len(sum.Returns) {
		return Value{} // nothing is known of its results
	}
	return f.applied(sum.Returns[result], fn, e)
}

// applied rewrites a value that a callee returns.
func (f frame) applied(v Value, fn *types.Func, e *ast.CallExpr) Value {
	env := f.env(fn, e)
	ref, sender, named := v.Ref.apply(env)
	out := Value{Ref: f.held(ref), Sender: v.Sender.apply(env), Text: v.Text.apply(env), Named: v.Named || named}
	if out.Sender == "" {
		out.Sender = sender
	}
	return out
}

// wordValue is the result of a view (a keyed signal's sender) or of a constructor.
func (f frame) wordValue(w *vocabulary.Word, fn *types.Func, e *ast.CallExpr) Value {
	switch w.Role {
	case vocabulary.View:
		return f.view(w, fn, e)
	case vocabulary.New:
		name, known := f.text(f.operand(w.Name, e)).Const()
		return Value{Named: !known || name != "", Delivery: w.Delivery}
	}
	return Value{}
}

// operand is the expression at a call that an operand of a word stands for.
func (f frame) operand(o vocabulary.Operand, e *ast.CallExpr) ast.Expr {
	switch o.Kind {
	case vocabulary.Receiver:
		return receiverExpr(e)
	case vocabulary.Arg, vocabulary.Rest:
		if o.Index < len(e.Args) {
			return e.Args[o.Index]
		}
	}
	return nil
}

// receiverExpr is the expression before the dot of a method call.
func receiverExpr(e *ast.CallExpr) ast.Expr {
	if sel, ok := ast.Unparen(e.Fun).(*ast.SelectorExpr); ok {
		return sel.X
	}
	return nil
}

func deref(t types.Type) types.Type {
	if t == nil {
		return nil
	}
	if p, ok := t.Underlying().(*types.Pointer); ok {
		return p.Elem()
	}
	return t
}

// typeName is "path.Name" of a named type or a pointer to one, else "".
func typeName(t types.Type) string {
	n, ok := types.Unalias(deref(t)).(*types.Named)
	if !ok || n.Obj().Pkg() == nil {
		return ""
	}
	return n.Obj().Pkg().Path() + "." + n.Obj().Name()
}
