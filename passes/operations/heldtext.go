package operations

import (
	"go/ast"
	"go/types"
	"slices"
)

// HeldText says which text a field has of an object that a function returns, or that a variable is.
type HeldText struct {
	Result int
	Field  string
	Text   Text
}

// maxTexts bounds the texts that are kept of one object: what has more is data.
const maxTexts = 8

// returnedTexts are the texts in the fields of what o returns.
func (res *Result) returnedTexts(o *Outline) []HeldText {
	f := frame{res: res, out: o}
	var out []HeldText
	for _, ret := range o.returnStmts() {
		if len(ret.Results) != o.sig.Results().Len() {
			return nil // named results, or the results of another call
		}
		for i, e := range ret.Results {
			if res.info.Types[e].IsNil() {
				continue // the failing return
			}
			for _, t := range f.textFields(e) {
				t.Result = i
				out = append(out, t)
			}
		}
	}
	out = slices.DeleteFunc(out, func(t HeldText) bool { return !t.Text.outlives() || disagrees(out, t) })
	return slices.Compact(out)
}

// disagrees reports whether a field has several texts.
func disagrees(list []HeldText, t HeldText) bool {
	return slices.ContainsFunc(list, func(u HeldText) bool { return u.Result == t.Result && u.Field == t.Field && u.Text != t.Text })
}

// textFields are the texts in the fields of the object that e is, as far as it is seen how that was made.
func (f frame) textFields(e ast.Expr) []HeldText {
	if e == nil || f.tooDeep() {
		return nil
	}
	f = f.deeper()
	if lit := compositeOf(e); lit != nil {
		return f.literalTexts(lit)
	}
	switch e := ast.Unparen(e).(type) {
	case *ast.CallExpr:
		return f.callTexts(e)
	case *ast.Ident:
		return f.variableTexts(e)
	case *ast.SelectorExpr:
		if f.res.info.Selections[e] == nil {
			return f.variableTexts(e.Sel) // pkg.Var
		}
		return constTexts(frame{res: f.res, out: f.out, depth: f.depth}.textFields(f.res.made(e)))
	}
	return nil
}

// constTexts keeps what means the same in every function.
func constTexts(list []HeldText) []HeldText {
	return slices.DeleteFunc(slices.Clone(list), func(t HeldText) bool {
		_, known := t.Text.Const()
		return !known
	})
}

func (f frame) literalTexts(lit *ast.CompositeLit) []HeldText {
	st, ok := under(deref(f.res.info.TypeOf(lit))).(*types.Struct)
	if !ok {
		return nil // a list or map
	}
	var out []HeldText
	for field := range st.Fields() {
		if basic, ok := under(field.Type()).(*types.Basic); !ok || basic.Info()&types.IsString == 0 || f.res.setAfterwards(field) {
			continue // no text, or one that changes
		}
		if e := f.res.literalField(lit, field.Name()); e != nil {
			out = append(out, HeldText{Field: field.Name(), Text: f.key(e)})
		}
	}
	if len(out) > maxTexts {
		return nil
	}
	return out
}

// setAfterwards reports whether the package assigns to a field of an object that there is already.
func (res *Result) setAfterwards(field *types.Var) bool {
	res.fieldWrites()
	return res.setLater[field] || res.setLater[field.Origin()]
}

func (f frame) callTexts(e *ast.CallExpr) []HeldText {
	c := f.res.callOf(e)
	if c == nil || c.Callee == nil {
		return nil // a conversion, or a function value
	}
	sum := f.res.Summary(c.Callee)
	if sum == nil {
		return nil // nothing is known of the constructor
	}
	var out []HeldText
	env := f.envOf(c)
	for _, t := range sum.Texts {
		if t.Result == 0 {
			out = append(out, HeldText{Field: t.Field, Text: t.Text.apply(env)})
		}
	}
	return out
}

func (f frame) variableTexts(id *ast.Ident) []HeldText {
	v, ok := f.res.info.ObjectOf(id).(*types.Var)
	if !ok {
		return nil // a constant
	}
	if v.Pkg() != f.res.pkg {
		var alias Alias
		f.res.importFact(v, &alias)
		return alias.Texts
	}
	rhs, result := f.res.once(v)
	if _, isParam := f.out.params[v]; rhs == nil || result != 0 || isParam {
		return nil // not made in one place
	}
	if packageLevel(v) {
		return constTexts(frame{res: f.res, out: f.res.initial, depth: f.depth}.textFields(rhs))
	}
	return f.textFields(rhs)
}

// textField is the text in a field of the object that e is.
func (f frame) textField(e ast.Expr, name string) (Text, bool) {
	for _, t := range f.textFields(e) {
		if t.Field == name && t.Text.Determined() {
			return t.Text, true
		}
	}
	return "", false
}
