package operations

import (
	"go/ast"
	"path"
	"strings"
)

// textFuncs are functions of the standard library that make a text of texts.
var textFuncs = map[string]func(args []string) string{
	"strings.ToLower":    func(args []string) string { return strings.ToLower(args[0]) },
	"strings.ToUpper":    func(args []string) string { return strings.ToUpper(args[0]) },
	"strings.TrimSpace":  func(args []string) string { return strings.TrimSpace(args[0]) },
	"strings.TrimPrefix": func(args []string) string { return strings.TrimPrefix(args[0], args[1]) },
	"strings.TrimSuffix": func(args []string) string { return strings.TrimSuffix(args[0], args[1]) },
	"strings.ReplaceAll": func(args []string) string { return strings.ReplaceAll(args[0], args[1], args[2]) },
	"path.Join":          func(args []string) string { return path.Join(args...) },
	"path.Base":          func(args []string) string { return path.Base(args[0]) },
}

// computed is the text that a function of the standard library makes of constant texts.
func (f frame) computed(name string, e *ast.CallExpr) Text {
	if e.Ellipsis.IsValid() {
		return unknownText // a slice
	}
	var args []string
	for _, arg := range e.Args {
		t := f.text(arg)
		s, known := t.Const()
		if !known && len(e.Args) == 1 {
			return t.through(name)
		}
		if !known {
			return unknownText // only the running program knows
		}
		args = append(args, s)
	}
	return Text(textFuncs[name](args))
}

// aspectThrough asks for what the function that follows makes of the argument.
const aspectThrough = "#through:"

// through is what a function of one argument makes of t, when that is a whole parameter.
func (t Text) through(name string) Text {
	out, pieces := unknownText, 0
	t.parts(func(string) { pieces++ }, func(r Ref) {
		if pieces++; r.IsParam() {
			r.Path = aspectThrough + name
			out = hole(r)
		}
	})
	if pieces != 1 {
		return unknownText // made of several texts
	}
	return out
}

// madeText is what a function makes of an argument, for [aspectThrough].
func (f frame) madeText(name string, arg ast.Expr) Text {
	t := f.key(arg)
	if s, known := t.Const(); known && textFuncs[name] != nil {
		return Text(textFuncs[name]([]string{s}))
	}
	return t.through(name)
}

// aspectJoin asks for the arguments from a variadic parameter on, joined by what follows.
const aspectJoin = "#join:"

// joined is the text of strings.Join: of a literal, or of the function's own variadic parameter.
func (f frame) joined(list, separator ast.Expr) Text {
	sep, known := f.text(separator).Const()
	if !known || strings.ContainsAny(sep, "|#"+holeOpen+holeClose) {
		return unknownText // a separator that a [Ref] cannot hold
	}
	if lit := f.literal(list); lit != nil {
		return f.joinedAll(lit.Elts, sep)
	}
	ref := f.value(list).Ref
	if !ref.IsParam() || f.out.sig == nil || !f.out.sig.Variadic() || ref.Index != f.out.sig.Params().Len()-1 {
		return unknownText // a slice that is made elsewhere
	}
	ref.Path = aspectJoin + sep
	return hole(ref)
}

func (f frame) joinedAll(list []ast.Expr, sep string) Text {
	var out Text
	for i, e := range list {
		if i > 0 {
			out += Text(sep)
		}
		out += f.text(e)
	}
	return out
}

// joinedRest is the text that a call gives for [aspectJoin]: its arguments from i on.
func (env callEnv) joinedRest(i int, sep string) Text {
	args := env.e.Args
	if i < 0 || i > len(args) || env.fn == nil {
		return unknownText // a literal's, or of a method expression
	}
	if !env.e.Ellipsis.IsValid() {
		return env.f.joinedAll(args[i:], sep)
	}
	if ref := env.f.value(args[len(args)-1]).Ref; ref.IsParam() && i == len(args)-1 {
		ref.Path = aspectJoin + sep
		return hole(ref)
	}
	return unknownText // a slice that is made elsewhere
}
