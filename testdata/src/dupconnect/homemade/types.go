package homemade

import (
	"reflect"
	"sync"
)

type subscription struct {
	name string
	run  func(any)
}

// Mall has shops that hear of what they care for, by its type.
type Mall struct {
	mu   sync.Mutex
	subs map[reflect.Type][]subscription
}

func (m *Mall) subscribe(t reflect.Type, s subscription) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.subs[t] = append(m.subs[t], s)
}

func (m *Mall) unsubscribe(t reflect.Type, name string) {
	m.mu.Lock()
	defer m.mu.Unlock()
	for i, s := range m.subs[t] {
		if s.name == name {
			m.subs[t] = append(m.subs[t][:i:i], m.subs[t][i+1:]...)
			return
		}
	}
}

func (m *Mall) publish(t reflect.Type, v any) {
	m.mu.Lock()
	subs := m.subs[t]
	m.mu.Unlock()
	for _, s := range subs {
		s.run(v)
	}
}

// Hear adds f for what is a T.
func Hear[T any](m *Mall, name string, f func(T)) {
	m.subscribe(reflect.TypeFor[T](), subscription{name, func(v any) { f(v.(T)) }})
}

// Deaf takes it away again.
func Deaf[T any](m *Mall, name string) { m.unsubscribe(reflect.TypeFor[T](), name) }

// Tell publishes v.
func Tell[T any](m *Mall, v T) { m.publish(reflect.TypeFor[T](), v) }

type sale struct{ off int }

type fire struct{}

func print(s sale) { println(s.off) }
func halve(s sale) { println(s.off / 2) }
func flee(fire)    { println("run") }
func extinct(fire) { println("gone") }

// Wrong: the name is taken for sales, so that one call of Deaf takes one of them away.
func shop(m *Mall) {
	Hear(m, "shop", print)
	Hear(m, "shop", halve) // want `receiver halve is connected to ".*sale" twice`
}

// Right: two types.
func guard(m *Mall) {
	Hear(m, "guard", print)
	Hear(m, "guard", flee)
}

// Right: taken away before.
func brigade(m *Mall) {
	Hear(m, "brigade", flee)
	Deaf[fire](m, "brigade")
	Hear(m, "brigade", extinct)
}

func open(m *Mall) { Tell(m, sale{10}) }
