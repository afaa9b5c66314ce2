package operations

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"strings"

	"golang.org/x/tools/go/types/typeutil"
)

// text tells what string e is. Without an expression there is no text.
func (f frame) text(e ast.Expr) Text {
	if e == nil {
		return ""
	}
	if f.tooDeep() {
		return unknownText
	}
	if v := f.res.info.Types[e].Value; v != nil {
		return constantText(v)
	}
	f = f.deeper()
	switch e := ast.Unparen(e).(type) {
	case *ast.BinaryExpr:
		if e.Op == token.ADD {
			return f.text(e.X) + f.text(e.Y)
		}
	case *ast.Ident:
		return f.variableText(e)
	case *ast.SelectorExpr:
		if f.res.info.Selections[e] == nil {
			return f.variableText(e.Sel) // pkg.Var
		}
		if field := f.fieldExpr(e); field != nil {
			if t := f.text(field); t.Determined() {
				return t
			}
		}
		return hole(f.value(e).Ref)
	case *ast.CallExpr:
		return f.callText(e)
	}
	return unknownText
}

func constantText(v constant.Value) Text {
	if v.Kind() == constant.String {
		return Text(strings.NewReplacer(holeOpen, "", holeClose, "").Replace(constant.StringVal(v)))
	}
	return Text(v.ExactString())
}

func (f frame) variableText(id *ast.Ident) Text {
	v, ok := f.res.info.ObjectOf(id).(*types.Var)
	if !ok {
		return unknownText // a function, or nil
	}
	if e := f.bind[v]; e != nil {
		return f.text(e)
	}
	if each, ok := f.elementText(v); ok {
		return each
	}
	if v.Pkg() != f.res.pkg {
		return hole(f.variableValue(id).Ref)
	}
	if packageLevel(v) && v.Exported() {
		return hole(f.variableValue(id).Ref) // any importer may have set it
	}
	rhs, result := f.res.once(v)
	_, isParam := f.out.params[v]
	if rhs != nil && result == 0 && !isParam {
		in := f
		if packageLevel(v) {
			in = frame{res: f.res, out: f.res.initial, depth: f.depth}
		}
		if t := in.text(rhs); t.Determined() {
			return t
		}
	}
	return hole(f.variableValue(id).Ref)
}

// callText is the text that a call returns: of a conversion, a formatting function, or a function that builds it from its parameters.
func (f frame) callText(e *ast.CallExpr) Text {
	if f.res.info.Types[e.Fun].IsType() && len(e.Args) == 1 {
		return f.text(e.Args[0]) // a conversion
	}
	fn, ok := typeutil.Callee(f.res.info, e).(*types.Func)
	if !ok {
		return unknownText // a function value
	}
	if name := fn.FullName(); textFuncs[name] != nil {
		return f.computed(name, e)
	}
	switch fn.FullName() {
	case "reflect.TypeOf", "reflect.TypeFor", "(reflect.Type).Elem", "(reflect.Type).String", "(reflect.Type).Name":
		return f.reflected(fn, e)
	case "strings.Join":
		return f.joined(e.Args[0], e.Args[1])
	case "fmt.Sprintf":
		return f.formatted(e.Args)
	case "fmt.Sprint":
		if len(e.Args) == 1 {
			return f.text(e.Args[0])
		}
	case "strconv.Itoa", "strconv.FormatInt":
		return f.text(e.Args[0])
	}
	sum := f.res.Summary(fn.Origin())
	if sum == nil || len(sum.Returns) == 0 || sum.Returns[0].Text == "" {
		return unknownText // nothing is known of its result
	}
	return sum.Returns[0].Text.apply(f.env(fn.Origin(), e))
}

// formatted expands a constant format: plain verbs become the text of their operands, others a hole.
func (f frame) formatted(args []ast.Expr) Text {
	if len(args) == 0 {
		return unknownText // not a call that compiles
	}
	format, known := f.text(args[0]).Const()
	if !known {
		return unknownText
	}
	args = args[1:]
	var out Text
	for {
		before, rest, found := strings.Cut(format, "%")
		out += Text(before)
		if !found || rest == "" {
			return out
		}
		verb, after := splitVerb(rest)
		if verb == "%" {
			out += "%"
		} else {
			arg := unknownText
			if len(args) > 0 {
				arg = f.verb(verb, args[0])
				args = args[1:]
			}
			out += arg
		}
		format = after
	}
}

// reflected is a type that reflection tells, as the text of a topic: of reflect.TypeFor[T](), reflect.TypeOf(x), and of
// reflect.TypeOf((*T)(nil)).Elem(), since a topic has no pointers.
func (f frame) reflected(fn *types.Func, e *ast.CallExpr) Text {
	switch sel, isSelector := ast.Unparen(e.Fun).(*ast.SelectorExpr); {
	case fn.Name() == "TypeFor":
		return f.env(fn, e).typeArg(0)
	case len(e.Args) == 1:
		return f.aspect(e.Args[0], aspectType)
	case isSelector:
		return f.text(sel.X)
	}
	return unknownText
}

// splitVerb cuts the flags and letter of a verb off s.
func splitVerb(s string) (verb, rest string) {
	i := strings.IndexFunc(s, func(r rune) bool { return r == '%' || 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' })
	if i < 0 {
		return s, ""
	}
	return s[:i+1], s[i+1:]
}

func (f frame) verb(verb string, arg ast.Expr) Text {
	if verb == "T" {
		return f.aspect(arg, aspectType)
	}
	t := f.text(arg)
	if _, isConst := t.Const(); isConst && verb != "%s" && verb != "s" && verb != "v" && verb != "d" {
		return unknownText // a rendering that is not worth imitating
	}
	if f.hasStringer(arg) {
		return unknownText // its String method decides
	}
	return t
}

func (f frame) hasStringer(e ast.Expr) bool {
	t := f.res.info.TypeOf(e)
	if t == nil {
		return false
	}
	obj, _, _ := types.LookupFieldOrMethod(t, true, f.res.pkg, "String")
	_, isFunc := obj.(*types.Func)
	return isFunc
}

// key tells what sender key, or plain value, e is: a constant, a literal of constants, or the variable it comes from.
func (f frame) key(e ast.Expr) Text {
	if e == nil {
		return ""
	}
	if lit := compositeOf(e); lit != nil {
		return f.compositeKey(lit)
	}
	if t := f.text(e); t != unknownText {
		return t
	}
	return hole(f.value(e).Ref)
}

func (f frame) compositeKey(lit *ast.CompositeLit) Text {
	out := Text(types.TypeString(f.res.info.TypeOf(lit), nil)) + "{"
	for _, elt := range lit.Elts {
		if kv, ok := elt.(*ast.KeyValueExpr); ok {
			out += Text(types.ExprString(kv.Key)) + ":" + f.key(kv.Value) + ","
			continue
		}
		out += f.key(elt) + ","
	}
	return out + "}"
}
