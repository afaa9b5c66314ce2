package operations

import (
	"go/ast"
	"go/types"
	"slices"
	"strings"

	"github.com/signalvet/signalvet/passes/vocabulary"
)

// templates are the operations of fn in terms of its parameters: those of its word, or of its summary.
func (res *Result) templates(fn *types.Func) []Template {
	if fn == nil {
		return nil
	}
	if w := res.word(fn); w != nil {
		if t, ok := wordTemplate(w, fn); ok {
			return []Template{t}
		}
		return nil // a view, an option or a constructor does nothing by itself
	}
	if sum := res.Summary(fn); sum != nil {
		return sum.Ops
	}
	return nil
}

// called are the operations of what c calls, in terms of its parameters: a function, or a literal that a variable holds.
func (res *Result) called(c *Call) []Template {
	if c.Callee == nil && c.Lit != nil && len(c.Lit.params) > 0 {
		return res.literalTemplates(c.Lit)
	}
	if c.Callee == nil && c.Value != nil {
		if p := res.produced(*c.Value); p != nil {
			return p.Ops
		}
		return nil // nothing is known of the made function
	}
	return res.templates(c.Callee)
}

// literalTemplates are the operations of a literal.
func (res *Result) literalTemplates(lit *Outline) []Template {
	if res.inside[lit] {
		return nil // it calls itself
	}
	res.inside[lit] = true
	defer delete(res.inside, lit)
	return res.Gathered(lit)
}

// Leads are the operations that c performs or leads to, as o sees them. Those of functions that it is given are not included.
func (res *Result) Leads(o *Outline, c *Call) []Template {
	templates := res.called(c)
	if len(templates) == 0 {
		return nil
	}
	var out []Template
	for _, row := range (frame{res: res, out: o}).rows(c.Expr) {
		in := &instance{frame: frame{res: res, out: o, bind: row}, call: c}
		for i := range templates {
			happens, left := in.happens(&templates[i])
			if !happens {
				continue // the arguments switch it off
			}
			for _, v := range in.instances(templates[i]) {
				v.When = left
				out = append(out, v.Template)
			}
		}
	}
	return out
}

// Detached are the operations of fn when it is called with arguments that are not known.
func (res *Result) Detached(fn *types.Func) []Template {
	templates := slices.Clone(res.templates(fn))
	for i := range templates {
		t := &templates[i]
		t.Signal, _, _ = t.Signal.apply(nothingKnown{})
		t.Sender, t.UID = t.Sender.apply(nothingKnown{}), t.UID.apply(nothingKnown{})
		t.Runs, t.Fields, t.When, t.Options = nil, nil, nil, noParam
		t.Chain = Extend(fn.Name(), t.Chain)
	}
	return templates
}

// nothingKnown is the environment of a call whose arguments are not known.
type nothingKnown struct{}

func (nothingKnown) value(r Ref) (Value, bool) {
	return Value{Text: unknownText}, r.Kind == Param || r.Kind == TypeParam
}

// instance is one call of a function with templates.
type instance struct {
	frame
	call *Call
	each Text // the element of a list that is meant
}

func (in *instance) instantiate(t Template) Template {
	env := in.envOf(in.call)
	open := t.Open()
	t.UID = t.UID.apply(env)
	t.Sender, t.Args, t.Form = t.Sender.In(env), t.Args.apply(env), t.Form.apply(env)
	in.signal(&t, env)
	in.receiver(&t, env)
	in.options(&t)
	in.byWord(&t)
	t.generalise()
	if in.call.Callee != nil && in.res.word(in.call.Callee) == nil {
		t.Chain = Extend(in.call.Callee.Name(), t.Chain)
	}
	if open {
		t.Pkg = in.res.pkg.Path() // it is complete here, and judged here
	}
	if t.Where == "" {
		t.Where = in.res.Where(in.call.Expr.Pos())
		t.Pkg = in.res.pkg.Path()
	}
	return t
}

// signal completes the signal of t, with the name that the caller gives it.
func (in *instance) signal(t *Template, env callEnv) {
	whole := t.Signal.IsParam()
	if whole {
		if arg := env.arg(t.Signal.Index); arg != nil {
			t.Name = in.signalName(arg, t.Name)
			t.Payload = payload(in.res.info.TypeOf(arg), t.Payload)
		}
	}
	if t.ByOwner && t.Signal.Kind == Param {
		t.ByOwner = false
		if arg := env.arg(t.Signal.Index); arg != nil {
			t.Name = displayName(arg, t.Name)
		}
	}
	ref, sender, named := t.Signal.apply(env)
	ref = in.held(ref)
	if whole && ref.Known() && t.Name == "" {
		t.Name = lastName(ref)
	}
	t.Signal, t.Named = ref, t.Named || named
	if t.Sender == "" {
		t.Sender = sender
		in.topic(t, env)
	}
	in.byConstructor(t, env, whole)
}

// topic notes that the key under which a dispatcher of the program's own is kept is the topic of t.
func (in *instance) topic(t *Template, env callEnv) {
	if t.Sender == "" || t.Inferred() == "" {
		return // the only dispatcher, or a library's
	}
	t.Topical = true
	if _, variable := env.arg(receiverIndex).(*ast.Ident); variable {
		return // it has a name
	}
	if v, ok := env.value(Ref{Kind: Param, Index: receiverIndex}); ok {
		t.Name = lastName(v.Ref)
	}
}

// byConstructor gives t the delivery that the constructor of its signal decides about.
func (in *instance) byConstructor(t *Template, env callEnv, whole bool) {
	if !whole || t.Role != vocabulary.Connect && t.Role != vocabulary.Send {
		return // not a call of the signal itself
	}
	if v, bound := env.value(Ref{Kind: Param, Index: receiverIndex}); bound && v.Delivery != "" && t.Delivery != "" {
		t.Delivery = v.Delivery
	}
}

// signalName is the signal as the user wrote it: in a loop over a literal, its element.
func (in *instance) signalName(arg ast.Expr, fallback string) string {
	if v := in.res.variable(arg); v != nil && in.bind[v] != nil {
		return displayName(in.bind[v], v.Name())
	}
	return displayName(in.viewed(arg), fallback)
}

// viewed is what e, a view that tells no topic, is a view of.
func (in *instance) viewed(e ast.Expr) ast.Expr {
	call, ok := ast.Unparen(e).(*ast.CallExpr)
	if !ok {
		return e
	}
	sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr)
	if !ok {
		return e // a function's result
	}
	fn, ok := in.res.info.Uses[sel.Sel].(*types.Func)
	if !ok {
		return e // a field
	}
	if w := in.res.word(fn.Origin()); w == nil || w.Role != vocabulary.View || w.Topic.Kind != vocabulary.None || w.Sender.Kind != vocabulary.None {
		return e // it says which part
	}
	return in.viewed(sel.X)
}

// receiver completes the receiver of t: the parameters that it runs are arguments now, which may be parameters again.
func (in *instance) receiver(t *Template, env callEnv) {
	if len(t.Runs) == 0 && len(t.Fields) == 0 {
		return // the wrapper fixes the receiver
	}
	runs := in.fields(t, env)
	for _, i := range t.Runs {
		for _, arg := range in.receiverArgs(env, i) {
			runs = append(runs, in.receiverArg(t, arg)...)
			t.Fields = sortedRuns(append(t.Fields, in.fieldRuns(arg)...))
		}
	}
	t.Runs = sortedUnique(runs)
}

// receiverArg names the receiver that is given as arg, and returns the parameters that it runs.
func (in *instance) receiverArg(t *Template, arg ast.Expr) []int {
	if name := in.receiverName(arg); name != "" {
		t.Receiver = name
	}
	var runs []int
	for _, v := range slices.Concat(in.funcs(arg), in.heldFuncs(arg, 0)) {
		runs = append(runs, around(v, in.res.ParamsRun(v))...)
		for _, ob := range in.res.observersRun(v) {
			runs = append(runs, ob.param)
			t.addMethod(ob.method)
		}
	}
	if ref := in.value(arg).Ref; ref.IsParam() && t.Methods != "" {
		runs = append(runs, ref.Index) // the observer is handed on
	}
	return runs
}

// around keeps those of the parameters that v runs which are not its own: what the event brings is no receiver.
func around(v FuncVal, params []int) []int {
	if v.Lit == nil {
		return params
	}
	return slices.DeleteFunc(slices.Clone(params), func(i int) bool { return i >= v.Lit.first })
}

// receiverName is the receiver as the user wrote it.
func (in *instance) receiverName(arg ast.Expr) string {
	if call, ok := ast.Unparen(arg).(*ast.CallExpr); ok && in.res.info.Types[call.Fun].IsType() && len(call.Args) == 1 {
		return in.receiverName(call.Args[0]) // a conversion
	}
	if v := in.res.variable(arg); v != nil && in.bind[v] != nil {
		return displayName(in.bind[v], v.Name())
	}
	if sel, ok := ast.Unparen(arg).(*ast.SelectorExpr); ok {
		if field := in.fieldExpr(sel); field != nil {
			return displayName(field, sel.Sel.Name)
		}
	}
	for inner := in.decorated(arg); inner != nil; inner = in.decorated(arg) {
		arg = inner // which people speak of
	}
	if held := in.heldName(arg); held != "" {
		return held
	}
	return displayName(arg, "")
}

// ParamsRun are the parameters of the enclosing function that v is, or calls when it runs.
func (res *Result) ParamsRun(v FuncVal) []int {
	switch {
	case v.Param != noParam:
		return []int{v.Param}
	case v.Lit != nil:
		g := &gatherer{res: res, root: v.Lit, ops: make(opSet), seen: make(map[*Outline]bool)}
		g.params(v.Lit)
		return g.calls
	}
	var out []int
	if v.Made() {
		for _, inner := range res.RunsOf(v) {
			out = append(out, res.ParamsRun(inner)...)
		}
	}
	return out
}

// params collects the parameters that o calls, without instantiating operations.
func (g *gatherer) params(o *Outline) {
	if g.seen[o] {
		return // a literal that calls itself
	}
	g.seen[o] = true
	for _, c := range o.Calls {
		if c.Mode == Go {
			continue // the receiver does not wait for it
		}
		if c.Param != noParam {
			g.calls = append(g.calls, c.Param)
			g.note(o, c, c.Param)
		}
		g.res.Runs(o, c, func(v FuncVal, elsewhere bool) {
			switch {
			case elsewhere: // not waited for
			case v.Lit != nil:
				g.params(v.Lit)
			case v.Param != noParam:
				g.calls = append(g.calls, v.Param)
				g.note(o, c, v.Param)
			}
		})
	}
}

// displayName is the last identifier of e, which is how people speak of it.
func displayName(e ast.Expr, fallback string) string {
	switch e := ast.Unparen(e).(type) {
	case *ast.Ident:
		return e.Name
	case *ast.SelectorExpr:
		return e.Sel.Name
	case *ast.UnaryExpr:
		return displayName(e.X, fallback)
	case *ast.StarExpr:
		return displayName(e.X, fallback)
	case *ast.IndexExpr:
		return displayName(e.X, fallback)
	case *ast.CallExpr:
		return displayCall(e, fallback)
	case *ast.FuncLit:
		return "function literal"
	case *ast.CompositeLit:
		if e.Type != nil {
			return displayName(e.Type, fallback)
		}
	}
	return fallback
}

// displayCall names a view by its signal, and another call by its function.
func displayCall(e *ast.CallExpr, fallback string) string {
	if sel, ok := ast.Unparen(e.Fun).(*ast.SelectorExpr); ok && sel.Sel.Name == "From" {
		return displayName(sel.X, fallback)
	}
	if id, ok := ast.Unparen(e.Fun).(*ast.Ident); ok && id.Name == "make" {
		return "channel" // nothing else that is made is a receiver
	}
	return displayName(e.Fun, fallback)
}

// lastName is the name at the end of a reference.
func lastName(r Ref) string {
	s := r.Path
	if s == "" {
		s, _, _ = strings.Cut(r.Base, "@")
	}
	return s[strings.LastIndexAny(s, "./")+1:]
}

// payload is the event type of a signal type: its last type argument.
func payload(t types.Type, fallback string) string {
	n, ok := types.Unalias(deref(t)).(*types.Named)
	if !ok || n.TypeArgs().Len() == 0 {
		return fallback
	}
	return types.TypeString(n.TypeArgs().At(n.TypeArgs().Len()-1), nil)
}
