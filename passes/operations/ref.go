package operations

import (
	"strconv"
	"strings"

	"github.com/signalvet/signalvet/passes/vocabulary"
)

// Kind says what a [Ref] starts from.
type Kind uint8

// The kinds of base that an identity can have.
const (
	Unknown   Kind = iota // the base cannot be told; only Coarse may help
	Global                // a package-level variable
	Param                 // a parameter of the function, -1 being its receiver
	Local                 // a local variable
	Returned              // what a call of the function returns
	TypeParam             // a type parameter of the function, or of the type that it is a method of
)

// Ref identifies a value, such as a signal, by the variable it is reached from and the fields that lead to it.
// It is plain data: it is compared with ==, used as a map key and written into facts.
type Ref struct {
	Kind   Kind
	Base   string // Global: "path.Name"; Local: "name@offset"; else empty
	Index  int    // Param: its position, -1 for the receiver, from 1000 on for literals; Result: its position
	Path   string // the fields from the base, ".Events.Placed"; empty for the base itself
	Own    bool   // reached through the receiver of a method that was called on the way: part of its object
	Coarse string // "path.Type.Field" when Path ends in a field of a named type
	Outer  string // the Coarse of what that field was selected from, when it was a field too
}

// Known reports whether the base of r is known, so that two equal Refs are the same object.
func (r Ref) Known() bool { return r.Kind != Unknown }

// IsParam reports whether r is a whole parameter, not something reached through one.
func (r Ref) IsParam() bool { return r.Kind == Param && r.Path == "" }

// Same reports whether r and s are certainly one object when both are seen in one function.
func (r Ref) Same(s Ref) bool {
	return r.Known() && r.Kind == s.Kind && r.Base == s.Base && r.Index == s.Index && r.Path == s.Path
}

// field returns the Ref of a field of r, whose owner is the named type owner ("" when it has no name).
func (r Ref) field(name, owner string) Ref {
	r.Path += "." + name
	switch {
	case owner != "":
		r.Coarse, r.Outer = owner+"."+name, r.Coarse
	case r.Coarse != "":
		r.Coarse += "." + name // of a struct without a name, in a field of one that has one
	}
	return r
}

// element returns the Ref of the element of r at a constant key.
func (r Ref) element(key string) Ref {
	r.Path += "[" + key + "]"
	r.Coarse, r.Outer = "", "" // elements of one field are many signals
	return r
}

// String encodes r so that parseRef can read it again.
func (r Ref) String() string {
	if r.Own {
		r.Own = false
		return "!" + r.String()
	}
	rest := "|" + r.Path + "|" + r.Coarse
	if r.Outer != "" {
		rest += "|" + r.Outer
	}
	switch r.Kind {
	case Global:
		return "G" + r.Base + rest
	case Param:
		return "P" + strconv.Itoa(r.Index) + rest
	case Returned:
		return "R" + strconv.Itoa(r.Index) + rest
	case TypeParam:
		return "T" + strconv.Itoa(r.Index) + rest
	case Local:
		return "L" + r.Base + rest
	}
	return "?" + rest
}

// parseRef is the inverse of [Ref.String].
func parseRef(s string) Ref {
	if rest, own := strings.CutPrefix(s, "!"); own {
		r := parseRef(rest)
		r.Own = true
		return r
	}
	base, rest, _ := strings.Cut(s, "|")
	path, rest, _ := strings.Cut(rest, "|")
	coarse, outer, _ := strings.Cut(rest, "|")
	r := Ref{Path: path, Coarse: coarse, Outer: outer}
	switch {
	case strings.HasPrefix(base, "G"):
		r.Kind, r.Base = Global, base[1:]
	case strings.HasPrefix(base, "L"):
		r.Kind, r.Base = Local, base[1:]
	case base != "" && strings.Contains("PRT", base[:1]):
		r.Kind = map[byte]Kind{'P': Param, 'R': Returned, 'T': TypeParam}[base[0]]
		r.Index, _ = strconv.Atoi(base[1:]) // written by String
	}
	return r
}

// Value is what an expression stands for: an object, a view of one, or a text.
type Value struct {
	Ref    Ref
	Sender Text // set for a keyed view of a signal
	Text   Text // set for strings and sender keys
	Named  bool // a signal that was created with a name, so that the program's Freeze reaches it

	Delivery vocabulary.Delivery // of a signal whose constructor decides about it
}

// An Env gives the values that the parameters of a callee have at a call.
type Env interface {
	// value returns what the base of r (a parameter) stands for; ok is false when the environment does not bind it.
	value(r Ref) (Value, bool)
}

// apply rewrites r, seen in a callee, as its caller sees it. A bound base is replaced, the fields stay.
func (r Ref) apply(env Env) (Ref, Text, bool) {
	v, bound := env.value(r)
	if !bound {
		return r, "", false
	}
	if call, ok := env.(callEnv); ok && !v.Ref.Known() {
		if held, given := call.madeHolds(r); given {
			return held, v.Sender, v.Named && r.Path == ""
		}
	}
	out := v.Ref
	out.Path += r.Path
	if r.Path != "" {
		out.Coarse, out.Outer = r.Coarse, v.Ref.Coarse
	}
	if r.Outer != "" {
		out.Outer = r.Outer
	}
	return out, v.Sender, v.Named && r.Path == ""
}
