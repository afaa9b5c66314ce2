package operations

import (
	"go/ast"
	"go/types"
	"slices"
	"strings"
	"unicode"

	"github.com/signalvet/signalvet/passes/vocabulary"
)

// A home-made dispatcher is a collection, a field or a package-level variable, of functions, observers or channels,
// that one function adds a parameter to and another ranges over, calling each element. The structure alone also fits
// migrations, shutdown hooks and middleware, where order and waiting are meant: the calling function's name must be one of
// the words that observers use.

// senderWords are the words, parts of names, that say that a function sends.
var senderWords = map[string]bool{
	"emit": true, "publish": true, "fire": true, "dispatch": true, "notify": true,
	"trigger": true, "send": true, "broadcast": true, "raise": true,
}

// collection is where a home-made dispatcher keeps its receivers.
type collection struct {
	ref  Ref        // a field of the receiver of a method, or a package-level variable
	keys []ast.Expr // the index expressions that lead to the place, outermost first; nil for any
}

// adder is a function that stores one of its parameters.
type adder struct {
	out   *Outline
	at    collection
	param int      // the parameter that is stored, noParam for a channel that is made and returned
	kind  elemKind // what is stored
}

// caller is a function that ranges over a collection and calls each element.
type caller struct {
	out      *Outline
	at       collection
	methods  []string // the methods that are called on observers, sorted
	delivery vocabulary.Delivery
}

type elemKind uint8

const (
	elemNone elemKind = iota
	elemFunc
	elemObserver
	elemChannel
)

// remover is a function that deletes the element at a key.
type remover struct {
	out *Outline
	at  collection
}

// homemade finds the dispatchers that the package's own code makes, and adds what their functions do.
func (res *Result) homemade() {
	calls := res.callers()
	if len(calls) == 0 {
		return // nothing is sent
	}
	byPlace := make(map[Ref][]*caller)
	for _, c := range calls {
		byPlace[place(c.at.ref)] = append(byPlace[place(c.at.ref)], c)
	}
	s := &storeScan{res: res, wanted: byPlace}
	s.scan()
	owners := make(map[string]map[Ref]bool)
	for _, a := range s.adders {
		owner := owner(a.at.ref)
		if owners[owner] == nil {
			owners[owner] = make(map[Ref]bool)
		}
		owners[owner][place(a.at.ref)] = true
	}
	made := make(map[Ref]bool)
	for _, a := range s.adders {
		made[place(a.at.ref)] = true
		res.infer(a.out, res.connectTemplate(a, byPlace[place(a.at.ref)], len(owners[owner(a.at.ref)]) == 1))
	}
	for _, c := range calls {
		if made[place(c.at.ref)] { // somebody adds to it
			res.infer(c.out, res.sendTemplate(c, len(owners[owner(c.at.ref)]) == 1))
		}
	}
	for _, r := range s.removers {
		if made[place(r.at.ref)] {
			res.infer(r.out, res.removeTemplate(r, byPlace[place(r.at.ref)][0], len(owners[owner(r.at.ref)]) == 1))
		}
	}
}

// place is the collection itself: the same field for all methods of a type.
func place(r Ref) Ref {
	if r.Kind == Param {
		return Ref{Kind: Param, Path: r.Path, Coarse: r.Coarse}
	}
	return r
}

// owner is the type or package that a collection belongs to.
func owner(r Ref) string {
	s := r.Coarse
	if s == "" {
		s = r.Base
	}
	return s[:strings.LastIndexByte(s, '.')+1]
}

func (res *Result) infer(o *Outline, t Template) {
	t.Where, t.Method = res.where(o.Decl.Pos()), o.Func.Name()
	t.Pkg = res.pkg.Path()
	res.inferred[o.Func] = append(res.inferred[o.Func], t)
}

// base is what the operations on one collection have in common.
func (res *Result) base(o *Outline, at collection, role vocabulary.Role, topics int, single bool) Template {
	t := Template{
		Role: role, Signal: at.ref, Options: noParam, Late: vocabulary.LateLost, Named: true,
		Library: "inferred:" + strings.TrimSuffix(owner(at.ref), "."), Name: lastName(at.ref), ByOwner: single,
	}
	f := frame{res: res, out: o}
	for i := range topics {
		t.Topical = true
		if i < len(at.keys) && at.keys[i] != nil {
			t.Sender += f.text(at.keys[i])
		} else {
			t.Sender += unknownText
		}
	}
	return t
}

func (res *Result) connectTemplate(a *adder, calls []*caller, single bool) Template {
	topics := min(len(calls[0].at.keys), len(a.at.keys))
	t := res.base(a.out, a.at, vocabulary.Connect, topics, single)
	t.Delivery, t.Methods = delivered(calls)
	if a.kind == elemChannel {
		t.Delivery = vocabulary.Queued
	}
	if a.param != noParam && a.kind != elemChannel {
		t.Runs = []int{a.param}
	}
	t.UID = unknownText
	if len(a.at.keys) > topics && a.at.keys[topics] != nil && a.kind != elemChannel {
		t.UID = frame{res: res, out: a.out}.text(a.at.keys[topics])
	}
	return t
}

// delivered is how the receivers of a collection are called by all who send to it: the way that makes senders wait, if
// one does, and every method of an observer that one calls.
func delivered(calls []*caller) (vocabulary.Delivery, string) {
	delivery := vocabulary.Async
	methods := make(map[string]bool)
	for _, c := range calls {
		if c.delivery == vocabulary.Inline || c.delivery == vocabulary.Joined && delivery == vocabulary.Async {
			delivery = c.delivery
		}
		for _, m := range c.methods {
			methods[m] = true
		}
	}
	return delivery, strings.Join(sortedStrings(methods), ",")
}

func (res *Result) sendTemplate(c *caller, single bool) Template {
	t := res.base(c.out, c.at, vocabulary.Send, len(c.at.keys), single)
	t.Delivery = c.delivery
	return t
}

func (res *Result) removeTemplate(r *remover, c *caller, single bool) Template {
	topics := len(c.at.keys)
	t := res.base(r.out, r.at, vocabulary.Disconnect, topics, single)
	t.UID = unknownText
	if len(r.at.keys) > topics && r.at.keys[topics] != nil {
		t.UID = frame{res: res, out: r.out}.text(r.at.keys[topics])
	}
	return t
}

// sends reports whether a name says that its function sends: one of its words does.
func sends(name string) bool {
	word := func(w string) bool { return senderWords[strings.ToLower(w)] }
	start := 0
	for i, r := range name {
		if i > start && unicode.IsUpper(r) {
			if word(name[start:i]) {
				return true
			}
			start = i
		}
	}
	return word(name[start:])
}

// elementKind tells what a collection of t holds.
func elementKind(t types.Type) elemKind {
	switch u := under(t).(type) {
	case *types.Signature:
		return elemFunc
	case *types.Chan:
		return elemChannel
	case *types.Interface:
		if u.NumMethods() > 0 && !isError(t) {
			return elemObserver
		}
	}
	return elemNone
}

func sortedStrings(set map[string]bool) []string {
	var out []string
	for s := range set {
		out = append(out, s)
	}
	slices.Sort(out)
	return out
}
