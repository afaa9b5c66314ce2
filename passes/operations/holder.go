package operations

import (
	"go/types"
	"strings"

	"github.com/signalvet/signalvet/passes/vocabulary"
)

// Performed are the operations that c performs itself: those of [Call.Ops], for a dispatcher of the program's own also
// those that leave nothing for the caller to complete, and those that a function only passes on.
func (res *Result) Performed(o *Outline, c *Call) []*Op {
	if c.Callee == nil || res.word(c.Callee) != nil {
		return c.Ops
	}
	direct := res.Direct(c.Callee)
	return res.opsOf(o, c, func(t *Template) bool {
		return t.Open() || direct && t.Chain == "" || passesOn(c.Callee, t)
	})
}

// passesOn reports whether fn is there to perform t: a send by a function that is called so and is given something,
// through others like it, or a connect that returns the channel of the receiver.
func passesOn(fn *types.Func, t *Template) bool {
	sig := fn.Type().(*types.Signature)
	switch t.Role {
	case vocabulary.Send:
		return sig.Params().Len() > 0 && allSay(fn.Name(), t.Chain, senderWords) // else it decides itself what is sent
	case vocabulary.Connect:
		return returnsChannel(sig) && (t.Chain == "" || allSay(fn.Name(), t.Chain, connectVerbs))
	}
	return false
}

// allSay reports whether a function, and those that a chain leads through, are called by one of the words.
func allSay(name, chain string, words map[string]bool) bool {
	for hop := range strings.SplitSeq(name+Arrow+chain, Arrow) {
		if hop != "" && !says(hop, words) {
			return false
		}
	}
	return true
}

func returnsChannel(sig *types.Signature) bool {
	for result := range sig.Results().Variables() {
		if _, ok := under(result.Type()).(*types.Chan); ok {
			return true
		}
	}
	return false
}

// Holder is the object that r, seen in o, is a field of, by the field or variable that it is reached through itself; ok
// is false when r is no field.
func (res *Result) Holder(o *Outline, r Ref) (holder Ref, ok bool) {
	steps := pathSteps(r.Path)
	last := len(steps) - 1
	for last >= 0 && steps[last][0] == '[' {
		last-- // an element of the field
	}
	if last < 0 {
		return r, false
	}
	holder = Ref{Kind: r.Kind, Base: r.Base, Index: r.Index, Own: r.Own}
	t := res.rootType(o, r)
	for _, step := range steps[:last] {
		if step[0] == '[' {
			holder, t = holder.element(step[1:len(step)-1]), nil
			continue
		}
		holder = holder.field(step[1:], typeName(t))
		t = res.fieldType(t, step[1:])
	}
	return holder, true
}

// pathSteps are the fields and elements of a path, ".a" and "[key]".
func pathSteps(path string) []string {
	var steps []string
	begin, depth := 0, 0
	for i, c := range path {
		if depth == 0 && i > begin && (c == '.' || c == '[') {
			steps = append(steps, path[begin:i])
			begin = i
		}
		switch c {
		case '[':
			depth++
		case ']':
			depth--
		}
	}
	if begin < len(path) {
		steps = append(steps, path[begin:])
	}
	return steps
}

// fieldType is the type of a field of t, nil when it is not known.
func (res *Result) fieldType(t types.Type, name string) types.Type {
	if t == nil {
		return nil
	}
	st, ok := under(deref(t)).(*types.Struct)
	if !ok {
		return nil // a type parameter
	}
	for f := range st.Fields() {
		if f.Name() == name {
			return f.Type()
		}
	}
	return nil
}

// rootType is the type of the variable that r is reached from, nil when it is not known.
func (res *Result) rootType(o *Outline, r Ref) types.Type {
	switch r.Kind {
	case Global:
		if v := res.global(r.Base); v != nil {
			return v.Type()
		}
	case Local:
		if v := res.vars[r.Base]; v != nil {
			return v.Type()
		}
	case Param:
		if v := o.parameter(r.Index); v != nil {
			return v.Type()
		}
	}
	return nil
}

// parameter is the parameter with an index, of o or of a function around it; nil when there is none.
func (o *Outline) parameter(index int) *types.Var {
	for ; o != nil; o = o.Parent {
		for v, i := range o.params {
			if i == index {
				return v
			}
		}
	}
	return nil
}

// Variable is the variable or field that r, seen in o, ends in; nil when that is not known.
func (res *Result) Variable(o *Outline, r Ref) *types.Var {
	switch {
	case r.Coarse != "" && r.Path != "":
		return res.FieldNamed(r.Coarse)
	case r.Kind == Global && r.Path == "":
		return res.global(r.Base)
	case r.Kind == Local && r.Path == "":
		return res.vars[r.Base]
	case r.Kind == Param && r.Path == "":
		return o.parameter(r.Index)
	case r.Coarse != "":
		return res.FieldNamed(r.Coarse)
	}
	return nil
}

// global is the package-level variable "path.Name".
func (res *Result) global(qualified string) *types.Var {
	v, _ := res.Lookup(qualified).(*types.Var)
	return v
}

// FieldNamed is the field "path.Type.Field" of the package or of what it imports, nil when there is none.
func (res *Result) FieldNamed(coarse string) *types.Var {
	dot := strings.LastIndexByte(coarse, '.')
	if dot < 0 {
		return nil
	}
	tn, ok := res.Lookup(coarse[:dot]).(*types.TypeName)
	if !ok {
		return nil // a type that is declared in a function
	}
	st, ok := tn.Type().Underlying().(*types.Struct)
	if !ok {
		return nil // no struct any more
	}
	for f := range st.Fields() {
		if f.Name() == coarse[dot+1:] {
			return f
		}
	}
	return nil
}

// Lookup is the package-level object "path.Name" of the package or of what it imports, nil when there is none.
func (res *Result) Lookup(qualified string) types.Object {
	dot := strings.LastIndexByte(qualified, '.')
	if dot < 0 {
		return nil
	}
	pkg := res.imported(qualified[:dot])
	if pkg == nil {
		return nil
	}
	return pkg.Scope().Lookup(qualified[dot+1:])
}

// imported is the package at path, which the package is or imports, however far; nil when it does not.
func (res *Result) imported(path string) *types.Package {
	if res.packages == nil {
		res.packages = make(map[string]*types.Package)
		note(res.pkg, res.packages)
	}
	return res.packages[path]
}

// note adds pkg and what it imports to all, by path.
func note(pkg *types.Package, all map[string]*types.Package) {
	if all[pkg.Path()] != nil {
		return // on another way
	}
	all[pkg.Path()] = pkg
	for _, imp := range pkg.Imports() {
		note(imp, all)
	}
}
