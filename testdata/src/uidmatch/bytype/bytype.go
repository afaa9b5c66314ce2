// Package bytype has a dispatcher whose topics are types, and whose receivers have names in structs.
package bytype

import "reflect"

type entry struct {
	label string
	run   func(any)
}

type office struct{ byType map[reflect.Type][]entry }

func (o *office) put(t reflect.Type, e entry) { o.byType[t] = append(o.byType[t], e) }

func on[E any](label string, f func(E)) {
	desk.put(reflect.TypeFor[E](), entry{label: label, run: func(x any) { f(x.(E)) }})
}

func off[E any](label string) {
	t := reflect.TypeFor[E]()
	for i, e := range desk.byType[t] {
		if e.label == label {
			desk.byType[t] = append(desk.byType[t][:i], desk.byType[t][i+1:]...)
			return
		}
	}
}

func publish(x any) {
	for _, e := range desk.byType[reflect.TypeOf(x)] {
		e.run(x)
	}
}

type hired struct{ name string }

type moved struct{ name string }

var desk = office{byType: make(map[reflect.Type][]entry)}

func wire() {
	on("badge", func(hired) {})
	on("parking", func(moved) {})
	publish(hired{"ann"})
	publish(&moved{"bob"})
}

func unwire() {
	off[hired]("badge")
	off[moved]("packing") // want `no connection of .*moved" has uid "packing"; did you mean "parking"\?`
	off[hired]("parking") // want `uid "parking" is connected to .*moved", not to .*hired"`
}

// stamps chooses the labels itself, so that callers cannot.
type stamps struct {
	last int
	all  []*stamp
}

type stamp struct {
	id int
	f  func()
}

func (s *stamps) subscribe(x *stamp) int {
	s.last++
	x.id = s.last
	s.all = append(s.all, x)
	return x.id
}

func (s *stamps) unsubscribe(id int) {
	for i, x := range s.all {
		if x.id == id {
			s.all = append(s.all[:i], s.all[i+1:]...)
			return
		}
	}
}

func (s *stamps) notify() {
	for _, x := range s.all {
		x.f()
	}
}

var album stamps

func collect() {
	id := album.subscribe(&stamp{f: func() {}})
	album.notify()
	album.unsubscribe(id)
}
