package operations

import (
	"strings"
)

// Text is a string value as far as it is known: constant text with holes. A hole stands for something that only
// the running program knows, and names where it comes from. It is plain data; equal Texts without unknown holes
// are equal strings when they are seen in one function.
type Text string

const (
	holeOpen  = "\x00"
	holeClose = "\x01"
	// unknownText is a text of which nothing is known.
	unknownText Text = holeOpen + "?||" + holeClose
)

// hole returns the text that comes from r.
func hole(r Ref) Text { return Text(holeOpen + r.String() + holeClose) }

// Const returns the text when it is wholly known.
func (t Text) Const() (string, bool) {
	return string(t), !strings.Contains(string(t), holeOpen)
}

// parts calls lit and gap for the pieces of t, in order.
func (t Text) parts(lit func(string), gap func(Ref)) {
	s := string(t)
	for {
		before, rest, found := strings.Cut(s, holeOpen)
		if before != "" {
			lit(before)
		}
		if !found {
			return
		}
		ref, after, _ := strings.Cut(rest, holeClose)
		gap(parseRef(ref))
		s = after
	}
}

// Determined reports whether each hole of t has a known origin, so that an equal Text is an equal string.
func (t Text) Determined() bool {
	ok := true
	t.parts(func(string) {}, func(r Ref) { ok = ok && r.Known() })
	return ok
}

// Open reports whether t depends on what callers give the function it is seen in. What the receiver of a method holds is
// its object's own.
func (t Text) Open() bool {
	open := false
	t.parts(func(string) {}, func(r Ref) { open = open || r.opens() })
	return open
}

// opens reports whether a hole of r is filled by callers.
func (r Ref) opens() bool {
	if r.Kind == TypeParam || r.Kind == Param && strings.Contains(r.Path, "#") {
		return true
	}
	return r.Kind == Param && (r.Index != receiverIndex || r.Path == "")
}

// Given reports whether t is made of an argument of the function it is seen in: what the receiver of a method holds is
// not given at each call, and one element of a list is none of a caller's.
func (t Text) Given() bool {
	given := false
	t.parts(func(string) {}, func(r Ref) {
		given = given || r.Kind == Param && r.Index != receiverIndex && !r.Own && r.Path != aspectEach
	})
	return given
}

// Shape returns t with its holes made anonymous: what remains is the format.
func (t Text) Shape() string {
	var b strings.Builder
	t.parts(func(s string) { b.WriteString(s) }, func(Ref) { b.WriteString(holeOpen) })
	return b.String()
}

// MayEqual reports whether t and u can be the same string in some run.
func (t Text) MayEqual(u Text) bool {
	a, aConst := t.Const()
	b, bConst := u.Const()
	if aConst && bConst {
		return a == b
	}
	return matchShapes(t.Shape(), u.Shape())
}

// matchShapes reports whether two formats, at least one with holes, can give one string. It compares what
// stands before the first hole and after the last one, which decides nearly every case.
func matchShapes(a, b string) bool {
	return compatible(prefixOf(a), prefixOf(b), strings.HasPrefix) && compatible(suffixOf(a), suffixOf(b), strings.HasSuffix)
}

func compatible(a, b string, has func(s, part string) bool) bool { return has(a, b) || has(b, a) }

func prefixOf(shape string) string { before, _, _ := strings.Cut(shape, holeOpen); return before }

func suffixOf(shape string) string { return shape[strings.LastIndex(shape, holeOpen)+1:] }

// Display renders t for a message, holes as "…".
func (t Text) Display() string {
	return strings.ReplaceAll(t.Shape(), holeOpen, "…")
}

// apply rewrites t, seen in a callee, as its caller sees it.
func (t Text) apply(env Env) Text {
	if !strings.Contains(string(t), holeOpen) {
		return t // nothing to replace
	}
	var out Text
	t.parts(
		func(s string) { out += Text(s) },
		func(r Ref) { out += applyHole(r, env) },
	)
	return out
}

func applyHole(r Ref, env Env) Text {
	v, bound := env.value(r)
	if !bound {
		return hole(r)
	}
	if v.Text != "" && (r.Path == "" || strings.Contains(r.Path, "#")) {
		return v.Text
	}
	if call, ok := env.(callEnv); ok && r.Kind == Param {
		if t, made := call.literalText(r); made {
			return t
		}
	}
	ref, _, _ := r.apply(env)
	ref.Own = r.Own || r.Index == receiverIndex && r.Kind == Param
	return hole(ref)
}
