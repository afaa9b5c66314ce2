// Package bytype has dispatchers whose topics are types, and whose receivers are kept in structs and containers of lists.
package bytype

import (
	"errors"
	"reflect"
	"sort"
	"sync"
	"time"
)

type entry struct {
	label string
	run   func(any) error
}

type office struct{ byType map[reflect.Type][]entry }

func (o *office) put(t reflect.Type, e entry) { o.byType[t] = append(o.byType[t], e) }

func on[E any](o *office, label string, f func(E) error) {
	o.put(reflect.TypeFor[E](), entry{label: label, run: func(x any) error { return f(x.(E)) }})
}

func off[E any](o *office, label string) {
	t := reflect.TypeOf((*E)(nil)).Elem()
	for i, e := range o.byType[t] {
		if e.label == label {
			o.byType[t] = append(o.byType[t][:i], o.byType[t][i+1:]...)
			return
		}
	}
}

func (o *office) publish(x any) error {
	var errs []error
	for _, e := range o.byType[reflect.TypeOf(x)] {
		errs = append(errs, e.run(x))
	}
	return errors.Join(errs...)
}

type hired struct{ name string }

type fired struct{ name string }

func wait() { time.Sleep(time.Second) }

var desk = &office{byType: make(map[reflect.Type][]entry)}

func wire() {
	on(desk, "badge", func(hired) error { // want `receiver function literal may block the sender \(wait → time.Sleep; office is inferred to be a dispatcher\)`
		wait()
		return nil
	})
	on(desk, "key", func(fired) error { return nil })
}

func work() error { return errors.Join(desk.publish(hired{"ann"}), desk.publish(fired{"bob"})) }

func unwire() {
	off[hired](desk, "badge")
	off[fired](desk, "key")
}

type ranked struct {
	rank int
	hook func(string)
}

// shelf has a list for each stage.
type shelf struct{ stages sync.Map }

func (s *shelf) add(stage string, rank int, hook func(string)) {
	var list []ranked
	if v, ok := s.stages.Load(stage); ok {
		list = append(list, v.([]ranked)...)
	}
	list = append(list, ranked{rank, hook})
	sort.Slice(list, func(i, j int) bool { return list[i].rank < list[j].rank })
	s.stages.Store(stage, list)
}

func (s *shelf) trigger(stage, what string) {
	v, ok := s.stages.Load(stage)
	if !ok {
		return
	}
	for _, r := range v.([]ranked) {
		r.hook(what)
	}
}

var stock shelf

func fill() {
	stock.add("full", 1, func(string) { wait() }) // want `receiver function literal may block the sender`
	stock.add("full", 2, func(string) {})
	stock.trigger("full", "books")
}
