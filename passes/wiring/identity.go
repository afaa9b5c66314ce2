package wiring

import (
	"go/token"
	"go/types"
	"slices"
	"strings"

	"github.com/signalvet/signalvet/passes/operations"
)

// Meaning tells how two operations relate.
type Meaning uint8

// How the signals of two operations relate.
const (
	Other   Meaning = iota // they are two signals
	Perhaps                // one of them is not known well enough
	Same                   // they are one signal, or two instances of one field
)

// Relate tells whether a and b speak of one signal. It is coarse: a signal in a field counts by its type, so that no partner is missed.
func Relate(a, b *operations.Template) Meaning {
	x, y := a.ID(), b.ID()
	switch {
	case x != "" && x == y && !TwoObjects(a.Signal, b.Signal):
		return Same
	case a.Signal.Coarse != "" && a.Signal.Coarse == b.Signal.Coarse:
		if TwoObjects(a.Signal, b.Signal) {
			return Other
		}
		return Same
	case a.Topical && b.Topical && a.Library == b.Library && (injected(a) || injected(b)):
		return relateTopics(a, b)
	case x == "" || y == "":
		if a.Payload == "" || b.Payload == "" || a.Payload == b.Payload {
			return Perhaps // events of one type
		}
	}
	return Other
}

// TwoObjects reports whether two fields of one name belong to objects that are told apart by the variables, or by the
// fields of one type, that hold them.
func TwoObjects(a, b operations.Ref) bool {
	if a.Kind == operations.Global && b.Kind == operations.Global {
		return !a.Same(b)
	}
	x, y := strings.LastIndexByte(a.Outer, '.'), strings.LastIndexByte(b.Outer, '.')
	return x > 0 && y > 0 && a.Outer[:x] == b.Outer[:y] && a.Outer != b.Outer
}

// injected reports whether the dispatcher of t is given from outside, so that two names of it can be one object.
func injected(t *operations.Template) bool {
	return t.Signal.Kind == operations.Param || t.Signal.Kind == operations.Unknown || t.Signal.Coarse != ""
}

// relateTopics tells how operations on dispatchers relate that cannot be told apart: those count by their type.
func relateTopics(a, b *operations.Template) Meaning {
	x, xKnown := a.Sender.Const()
	y, yKnown := b.Sender.Const()
	switch {
	case xKnown && yKnown && x == y:
		return Same
	case xKnown && yKnown:
		return Other
	}
	return Perhaps
}

// Closed reports whether every connection of the signal of t is seen from this package: nobody else can name the
// signal, it is handed to no unknown code, and no function connects to it on behalf of callers that are not seen.
func (res *Result) Closed(t *operations.Template) bool {
	if res.connectsUnseen(t) {
		return false // whoever has the interface can connect
	}
	if Main(res.pass.Pkg) {
		return !res.Escaped(t) // the whole program is seen
	}
	if res.Ops.Contained(t.Signal) {
		return true // nothing but this function has the object
	}
	return res.private(t) && !res.exposed(t) && !res.delegated(t)
}

// Escaped reports whether the signal is handed to code that is not followed, here or in an import.
func (res *Result) Escaped(t *operations.Template) bool {
	for _, id := range []string{t.ID(), t.Signal.Coarse} {
		if id == "" {
			continue // nothing by that name
		}
		if res.escapes[id] || slices.ContainsFunc(res.Imports, func(p Package) bool { return slices.Contains(p.Escapes, id) }) {
			return true
		}
	}
	return false
}

// exposed reports whether the signal leaves the package, if only through a function that returns it.
func (res *Result) exposed(t *operations.Template) bool {
	if res.Escaped(t) {
		return true
	}
	_, named := res.escapes[t.ID()]
	_, field := res.escapes[t.Signal.Coarse]
	return named || field
}

// private reports whether only this package can name the signal.
func (res *Result) private(t *operations.Template) bool {
	switch {
	case t.Signal.Kind == operations.Local && t.Signal.Path == "":
		return true
	case t.Signal.Kind == operations.Global && t.Signal.Path == "":
		return res.here(t.Signal.Base)
	case t.Signal.Coarse != "":
		return res.here(t.Signal.Coarse)
	}
	return false
}

// here reports whether a qualified name belongs to this package and is not exported.
func (res *Result) here(qualified string) bool {
	name, ok := strings.CutPrefix(qualified, res.pass.Pkg.Path()+".")
	if !ok {
		return false // another package's
	}
	for part := range strings.SplitSeq(name, ".") {
		if !token.IsExported(part) {
			return true
		}
	}
	return false
}

// delegated reports whether a function that unseen code can call connects to the signal with a uid or sender of its caller's.
func (res *Result) delegated(t *operations.Template) bool {
	return slices.ContainsFunc(res.Own.Ops, func(e Entry) bool {
		return e.Foreign && (e.UID.Open() || e.Sender.Open()) && e.Signal.Kind != operations.Local && Relate(&e.Template, t) == Same
	})
}

// Main reports whether the package is a command, which sees the whole program.
func Main(pkg *types.Package) bool { return pkg.Name() == "main" }
