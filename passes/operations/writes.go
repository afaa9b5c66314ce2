package operations

import (
	"slices"
	"strings"
)

// maxWrites bounds the fact of one function. What writes more fields than this is not followed.
const maxWrites = 32

// writes are the fields, reached through parameters or package-level variables, that o gives other objects, itself or
// through what it calls.
func (res *Result) writes(o *Outline) []Ref {
	set := make(map[Ref]bool)
	f := frame{res: res, out: o}
	for _, e := range o.Assigns {
		if ref := f.value(e).Ref; ref.Outlives() {
			set[ref] = true
		}
	}
	for _, c := range o.Calls {
		for _, ref := range res.Written(o, c) {
			if ref.Outlives() {
				set[ref] = true
			}
		}
	}
	var out []Ref
	for ref := range set {
		out = append(out, ref)
	}
	slices.SortFunc(out, func(a, b Ref) int { return strings.Compare(a.String(), b.String()) })
	return out[:min(len(out), maxWrites)]
}

// Written are the fields that the callee of c gives other objects, as o sees them.
func (res *Result) Written(o *Outline, c *Call) []Ref {
	if c.Callee == nil || res.word(c.Callee) != nil {
		return nil // nothing is known, or a dispatcher
	}
	sum := res.Summary(c.Callee)
	if sum == nil || len(sum.Writes) == 0 {
		return nil
	}
	env := frame{res: res, out: o}.envOf(c)
	out := make([]Ref, 0, len(sum.Writes))
	for _, ref := range sum.Writes {
		ref, _, _ = ref.apply(env)
		out = append(out, ref)
	}
	return out
}

// Within reports whether r is owner, or is reached through it.
func (r Ref) Within(owner Ref) bool {
	if !owner.Known() || r.Kind != owner.Kind || r.Base != owner.Base || r.Index != owner.Index {
		return false
	}
	rest, ok := strings.CutPrefix(r.Path, owner.Path)
	return ok && (rest == "" || rest[0] == '.' || rest[0] == '[')
}
