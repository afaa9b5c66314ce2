package dispatch

import (
	"cmp"
	"iter"
	"maps"
	"runtime"
	"slices"
	"sync"
	"weak"
)

// named lists the signals with a name for All. It does not keep them alive.
var named registry

type registry struct {
	mu       sync.Mutex
	made     uint64
	signals  map[uint64]registered
	observer Observer // for signals to come
}

type registered struct {
	name   string
	number uint64
	get    func() AnySignal // nil once the signal is collected
}

// signal is a pointer to S that is a signal.
type signal[S any] interface {
	*S
	owner
}

func register[S any, P signal[S]](s P) {
	if s.Name() == "" {
		return // not listed
	}
	named.mu.Lock()
	defer named.mu.Unlock()
	s.base().observer = named.observer
	s.publish(nil)
	named.made++
	number, pointer := named.made, weak.Make((*S)(s))
	if named.signals == nil {
		named.signals = map[uint64]registered{}
	}
	named.signals[number] = registered{s.Name(), number, func() AnySignal {
		if s := P(pointer.Value()); s != nil {
			return s
		}
		return nil
	}}
	runtime.AddCleanup((*S)(s), named.forget, number)
}

func (r *registry) forget(number uint64) {
	r.mu.Lock()
	defer r.mu.Unlock()
	delete(r.signals, number)
}

// all returns the living signals by name, then by age.
func (r *registry) all() []AnySignal {
	r.mu.Lock()
	entries := slices.Collect(maps.Values(r.signals))
	r.mu.Unlock()
	slices.SortFunc(entries, func(a, b registered) int {
		return cmp.Or(cmp.Compare(a.name, b.name), cmp.Compare(a.number, b.number))
	})
	var signals []AnySignal
	for _, entry := range entries {
		if s := entry.get(); s != nil {
			signals = append(signals, s)
		}
	}
	return signals
}

// All yields every named signal of the program, by name, and by age among
// those of one name. A signal that the program has dropped is not kept alive
// for it.
func All() iter.Seq[AnySignal] {
	return func(yield func(AnySignal) bool) {
		for _, s := range named.all() {
			if !yield(s) {
				return
			}
		}
	}
}

// Freeze freezes every named signal that exists, as [Signal.Freeze] does for
// one. Call it when the wiring is complete.
func Freeze() {
	at := callerOutside()
	for s := range All() {
		s.base().freeze(at)
	}
}

// Observe gives o to every named signal, also to those made later; nil removes
// the observers.
func Observe(o Observer) {
	named.mu.Lock()
	named.observer = o
	named.mu.Unlock()
	for s := range All() {
		s.Observe(o)
	}
}
