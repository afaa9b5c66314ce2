package operations

import (
	"slices"
	"strings"

	"github.com/signalvet/signalvet/passes/vocabulary"
)

// infer adds the operations of the sites that are dispatchers.
func (h *homemade) infer() {
	owned := make(map[string]int)
	var made []*site
	for _, s := range h.list {
		if s.table && s.subscribed() || !s.table && s.dispatches() && !h.lends(s) {
			made = append(made, s)
			owned[ownerOf(s.place)]++
		}
	}
	for _, s := range made {
		sp := &speaker{home: h, site: s, single: owned[ownerOf(s.place)] == 1, keyed: s.keyed(), whole: s.rooted()}
		sp.identity = sp.identify()
		if s.table {
			sp.identity = identity{kind: vocabulary.IdentitySlot}
		}
		sp.speak()
		h.feedOne(s)
	}
}

// lends reports whether s keeps objects that others ask for by a key, such as the members of a room: they are told things
// as everything is that one works with.
func (h *homemade) lends(s *site) bool {
	if namesObservers(lastName(Ref{Path: s.place})) || slices.ContainsFunc(s.deliveries, func(d placed) bool { return d.kind != elemObserver }) {
		return false // its name says what it keeps, or its elements cannot do anything else
	}
	if slices.ContainsFunc(h.single[s.place], func(d placed) bool { return d.kind == elemObserver }) {
		return true // the package works with them one by one
	}
	return slices.ContainsFunc(h.order, func(f *homeFunc) bool {
		return f.result != nil && f.result.place() == s.place && !f.result.ranged() && f.result.lists == 0
	})
}

// dispatches reports whether the names say that s is a dispatcher, and drops the deliveries that are none.
func (s *site) dispatches() bool {
	s.adders = slices.DeleteFunc(s.adders, func(a *adder) bool { return says(a.out.Func.Name(), otherNouns) })
	if len(s.adders) == 0 || says(lastName(Ref{Path: s.place}), otherNouns) {
		return false // nobody adds to it, or it is something else
	}
	if s.reached(); len(s.adders) == 0 {
		return false // only questions are asked
	}
	connected := slices.ContainsFunc(s.adders, func(a *adder) bool { return connects(a.out.Func.Name()) })
	observed := connected && namesObservers(lastName(Ref{Path: s.place})) || s.comeAndGo()
	s.deliveries = slices.DeleteFunc(s.deliveries, func(d placed) bool { return !d.tells(connected, observed) })
	return len(s.deliveries) > 0
}

// comeAndGo reports whether s is a set of objects that are registered and taken away again, and that are only told what
// happens.
func (s *site) comeAndGo() bool {
	deaf := func(d placed) bool { return d.kind != elemObserver || !d.from.ranged() || !hears(d.method) || d.asks }
	if len(s.removers) == 0 || slices.ContainsFunc(s.deliveries, deaf) {
		return false // nobody leaves, or something else is asked of them
	}
	return !slices.ContainsFunc(s.adders, func(a *adder) bool { return !a.set || !says(a.out.Func.Name(), wiringVerbs) })
}

// reached drops the deliveries to parts of the elements that no connect gives, such as their loggers, and the questions
// to those that filter what others get.
func (s *site) reached() {
	s.deliveries = slices.DeleteFunc(s.deliveries, func(d placed) bool {
		return !slices.ContainsFunc(s.adders, func(a *adder) bool { return a.gives(d) })
	})
	told := slices.ContainsFunc(s.deliveries, func(d placed) bool { return !d.tests })
	if told {
		s.deliveries = slices.DeleteFunc(s.deliveries, func(d placed) bool { return d.tests })
	}
	s.adders = slices.DeleteFunc(s.adders, func(a *adder) bool { return !slices.ContainsFunc(s.deliveries, a.gives) })
}

// gives reports whether the receiver that a adds is one that d calls or feeds.
func (a *adder) gives(d placed) bool { return a.kind == d.kind && a.tail == d.from.tailOf() }

// tells reports whether a delivery is an event: its function's name, or that of one that leads to it, says so. It must be
// no step of a life, unless the name of a connect says that receivers are observers; where the collection's name says so
// too, nothing else is needed.
func (d *placed) tells(connected, observed bool) bool {
	name := d.by.out.Func.Name()
	if d.asks && !(d.tests && announces(name)) {
		return false // the answer matters, and does not just stop an event that is announced
	}
	if sends(name) || d.told && connected || slices.ContainsFunc(d.by.callers, sends) {
		return connected || !says(name, lifeWords)
	}
	return observed && (d.repeats() || !says(name, lifeWords) && !says(name, takingWords))
}

// repeats reports whether the function tells every observer what it is called for: its name is that of their method.
func (d *placed) repeats() bool {
	return d.kind == elemObserver && d.method == d.by.out.Func.Name() && d.from.ranged()
}

// speaker turns what is known of a site into operations.
type speaker struct {
	home   *homemade
	site   *site
	single bool   // the owner has no other site
	whole  bool   // every operation starts from one field, so that the collections on the way are topics
	keyed  []bool // which levels of elements are topics

	identity identity
}

func (sp *speaker) speak() {
	sp.connects()
	sp.sends()
	for _, r := range sp.site.removers {
		if r.late || !takes(r.out.Func.Name()) {
			continue // whoever calls the literal takes it away, or the function does something else besides
		}
		t := sp.base(vocabulary.Disconnect, r.at)
		if sp.site.table {
			sp.slotted(&t)
		} else {
			sp.disconnect(&t, r)
		}
		sp.home.add(r.out, t)
	}
}

// connects adds one connect for each place that stores a receiver.
func (sp *speaker) connects() {
	delivery, methods := sp.site.delivered()
	deadlocks, free := sp.deadlocks()
	made := make([]Template, len(sp.site.adders))
	for i, a := range sp.site.adders {
		t := sp.base(vocabulary.Connect, a.at)
		t.Delivery, t.Methods, t.Deadlocks, t.Free = delivery, methods, deadlocks, free
		if a.kind == elemChannel {
			t.Delivery = vocabulary.Queued
		} else if a.param != noParam && (a.whole || a.kind == elemFunc) {
			t.Runs = []int{a.param} // the receiver, or the struct that holds it
		}
		if sp.site.table {
			sp.slotted(&t)
		} else {
			sp.connect(&t, a)
		}
		if sp.home.tellsAtOnce(a) {
			t.Invokes, t.Late = true, vocabulary.LateReplayed
		}
		made[i] = t
	}
	for i, a := range sp.site.adders {
		if !sp.site.storesWhole(made, i) {
			sp.home.add(a.out, made[i])
		}
	}
}

// storesWhole reports whether connect i stores the collection that another of its function puts the receiver into, under
// a key that is known.
func (s *site) storesWhole(made []Template, i int) bool {
	t := &made[i]
	return t.UID == unknownText && slices.ContainsFunc(s.adders, func(b *adder) bool {
		other := &made[slices.Index(s.adders, b)]
		return b.out == s.adders[i].out && other.UID.Determined() && other.UID != "" && slices.Equal(other.Runs, t.Runs) && other.Sender == t.Sender
	})
}

// sends adds one send for each function and topic, with the delivery that makes the sender wait most.
func (sp *speaker) sends() {
	type key struct {
		by     *homeFunc
		signal Ref
		topic  Text
	}
	var order []key
	found := make(map[key]Template)
	for _, d := range sp.site.deliveries {
		sp.home.deliver(&d)
		t := sp.base(vocabulary.Send, d.from)
		t.Delivery = d.speed()
		if sp.identity.kind == vocabulary.IdentitySlot {
			t.Identity = vocabulary.IdentitySlot // which may stay empty
		}
		k := key{d.by, t.Signal, t.Sender}
		old, known := found[k]
		if !known {
			order = append(order, k)
		}
		if !known || slower(t.Delivery, old.Delivery) {
			found[k] = t
		}
	}
	for _, k := range order {
		sp.home.add(k.by.out, found[k])
	}
}

// slower reports whether senders wait more for delivery a than for b.
func slower(a, b vocabulary.Delivery) bool {
	order := []vocabulary.Delivery{vocabulary.Async, vocabulary.Queued, vocabulary.Joined, vocabulary.Inline}
	return slices.Index(order, a) > slices.Index(order, b)
}

func (h *homemade) add(o *Outline, t Template) {
	t.Where, t.Method = h.res.Where(o.Decl.Pos()), o.Func.Name()
	t.Pkg = h.res.pkg.Path()
	h.res.inferred[o.Func] = append(h.res.inferred[o.Func], t)
}

// base is what the operations on one collection have in common.
func (sp *speaker) base(role vocabulary.Role, at origin) Template {
	t := Template{
		Role: role, Signal: sp.signal(at), Options: noParam, Late: vocabulary.LateLost, Named: true,
		Library: "inferred:" + strings.TrimSuffix(ownerOf(sp.site.place), "."), Name: lastName(Ref{Path: sp.site.place}), ByOwner: sp.single,
	}
	keys := sp.keys(at)
	for i, topic := range sp.keyed {
		if !topic {
			continue // an element
		}
		t.Topical = true
		if i < len(keys) && keys[i] != "" {
			t.Sender += keys[i]
		} else {
			t.Sender += unknownText
		}
	}
	return t
}

// signal is the collection: as a field or variable, or, where it lies in an element of another, by its type.
func (sp *speaker) signal(at origin) Ref {
	prefix, _, _ := at.split()
	if len(prefix) == 0 || sp.whole {
		return at.root
	}
	return Ref{Path: "." + lastName(Ref{Path: sp.site.place}), Coarse: sp.site.place}
}

// keys are the keys on the way to an element, "" for any.
func (sp *speaker) keys(at origin) []Text {
	prefix, elements, _ := at.split()
	if sp.whole {
		elements = slices.Concat(prefix, elements)
	}
	var out []Text
	for _, s := range elements {
		if s.field == "" {
			out = append(out, s.key)
		}
	}
	return out
}

// uid is the key of the element itself.
func (sp *speaker) uid(at origin) Text {
	keys := sp.keys(at)
	if n := len(keys); n == len(sp.keyed) && keys[n-1] != "" {
		return keys[n-1]
	}
	return unknownText
}

// rooted reports whether every operation goes through the same collections from one field.
func (s *site) rooted() bool {
	first := s.deliveries[0].from
	return s.all(func(o origin) bool {
		return o.outer() == first.outer() && len(o.steps)-len(o.tail()) == len(first.steps)-len(first.tail())
	})
}

func (o origin) tail() []step {
	_, _, tail := o.split()
	return tail
}

func (s *site) all(ok func(origin) bool) bool {
	for _, d := range s.deliveries {
		if !ok(d.from) {
			return false
		}
	}
	for _, a := range s.adders {
		if !ok(a.at) {
			return false
		}
	}
	return true
}

// keyed tells, for each level of elements, whether a delivery chooses among them by a key: a topic. The last level is
// that of the receivers.
func (s *site) keyed() []bool {
	sp := &speaker{site: s, whole: s.rooted()}
	var out []bool
	for _, d := range s.deliveries {
		for i, key := range sp.keys(d.from) {
			if i >= len(out) {
				out = append(out, false)
			}
			out[i] = out[i] || key != ""
		}
	}
	if len(out) > 0 {
		out[len(out)-1] = s.table
	}
	return out
}

// speed is how a delivery treats the sender.
func (d *placed) speed() vocabulary.Delivery {
	switch {
	case d.kind != elemChannel:
		return d.mode
	case d.drops:
		return vocabulary.Async
	}
	return vocabulary.Queued
}

// delivered is how the receivers are called by all who send: the way that makes senders wait, if one does, and the
// methods of an observer that are called so.
func (s *site) delivered() (vocabulary.Delivery, string) {
	delivery := vocabulary.Async
	waited, other := make(map[string]bool), make(map[string]bool)
	for _, d := range s.deliveries {
		waits := (d.mode == vocabulary.Inline || d.mode == vocabulary.Joined) && !s.spared(d)
		if waits && (d.mode == vocabulary.Inline || delivery == vocabulary.Async) {
			delivery = d.mode
		}
		switch {
		case d.method == "": // a function or channel
		case waits:
			waited[d.method] = true
		default:
			other[d.method] = true
		}
	}
	if len(waited) > 0 {
		return delivery, strings.Join(sortedStrings(waited), ",") // what the others do keeps nobody waiting
	}
	return delivery, strings.Join(sortedStrings(other), ",")
}

// spared reports whether the function of d also calls the same method in the background: an observer that is kept without
// anything beside it says itself which way it is called, and none has to wait.
func (s *site) spared(d placed) bool {
	return d.kind == elemObserver && len(d.from.tail()) == 0 && slices.ContainsFunc(s.deliveries, func(o placed) bool {
		return o.by == d.by && o.method == d.method && o.mode == vocabulary.Async
	})
}

func sortedStrings(set map[string]bool) []string {
	var out []string
	for s := range set {
		out = append(out, s)
	}
	slices.Sort(out)
	return out
}
