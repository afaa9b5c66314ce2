// Package frames tells objects of one type apart.
package frames

import (
	"context"
	"sync"

	"github.com/signalvet/signalvet/dispatch"
)

// Node is part of a tree.
type Node struct {
	mu       sync.Mutex
	parent   *Node
	children []*Node
	size     int
	grown    dispatch.Signal[int]
}

func (n *Node) grow(context.Context, int) error {
	n.mu.Lock()
	defer n.mu.Unlock()
	n.size++
	return nil
}

// Add connects the parent to the child's signal.
func (n *Node) Add(child *Node) {
	child.grown.Connect("parent", n.grow)
}

// Right: the lock is the child's, and the receiver takes the parent's.
func (n *Node) own(ctx context.Context) {
	n.mu.Lock()
	defer n.mu.Unlock()
	_ = n.grown.Send(ctx, n.size)
}

// Wrong: the lock is the parent's.
func (n *Node) child(ctx context.Context, c *Node) {
	n.mu.Lock()
	defer n.mu.Unlock()
	_ = c.grown.Send(ctx, c.size) // want `grown is sent while mu is locked \(receiver grow locks it too\)`
}

// Service listens to a bus that it also sends on.
type Service struct {
	mu    sync.Mutex
	bus   *Bus
	state int
}

// Bus is shared.
type Bus struct{ saved dispatch.Signal[int] }

// NewService connects the new service.
func NewService(bus *Bus) *Service {
	s := &Service{bus: bus}
	bus.saved.Connect("service", s.onSaved)
	return s
}

func (s *Service) onSaved(_ context.Context, n int) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.state = n
	return nil
}

// Wrong: the service hears its own event.
func (s *Service) save(ctx context.Context) {
	s.mu.Lock()
	defer s.mu.Unlock()
	_ = s.bus.saved.Send(ctx, s.state) // want `saved is sent while mu is locked \(receiver onSaved locks it too\)`
}

// Other has a lock of the same name.
type Other struct {
	mu  sync.Mutex
	bus *Bus
}

// Right: no receiver takes this lock.
func (o *Other) save(ctx context.Context) {
	o.mu.Lock()
	defer o.mu.Unlock()
	_ = o.bus.saved.Send(ctx, 1)
}

// Counter is connected by a literal.
type Counter struct {
	mu    sync.Mutex
	n     int
	moved dispatch.Signal[int]
}

func newCounter() *Counter {
	c := new(Counter)
	c.moved.Connect("n", func(_ context.Context, n int) error {
		c.mu.Lock()
		defer c.mu.Unlock()
		c.n += n
		return nil
	})
	return c
}

// Wrong: the literal is the counter's own.
func (c *Counter) move(ctx context.Context) {
	c.mu.Lock()
	defer c.mu.Unlock()
	_ = c.moved.Send(ctx, 1) // want `moved is sent while mu is locked \(receiver function literal locks it too\)`
}

// Event carries its sender.
type Event struct{ From *Source }

// Source gives itself away with its events.
type Source struct {
	mu   sync.Mutex
	n    int
	sent dispatch.Signal[Event]
}

func (s *Source) value() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.n
}

func onSent(_ context.Context, e Event) error {
	println(e.From.value())
	return nil
}

func listen(s *Source) { s.sent.Connect("value", onSent) }

// Wrong: the receiver locks the source that it gets with the event.
func (s *Source) send(ctx context.Context) {
	s.mu.Lock()
	defer s.mu.Unlock()
	_ = s.sent.Send(ctx, Event{s}) // want `sent is sent while mu is locked \(receiver onSent locks it too\)`
}

// Maker makes its receivers.
type Maker struct {
	mu   sync.Mutex
	made dispatch.Signal[int]
}

func (m *Maker) receiver(name string) dispatch.Receiver[int] {
	return func(context.Context, int) error {
		m.mu.Lock()
		defer m.mu.Unlock()
		println(name)
		return nil
	}
}

func (m *Maker) wire() { m.made.Connect("receiver", m.receiver("a")) }

// Wrong: the function that receiver returned takes the lock.
func (m *Maker) make(ctx context.Context) {
	m.mu.Lock()
	defer m.mu.Unlock()
	_ = m.made.Send(ctx, 1) // want `made is sent while mu is locked \(receiver receiver locks it too\)`
}

// Right: two counters in one function.
func twoCounters(ctx context.Context) {
	a, b := new(Counter), new(Counter)
	a.moved.Connect("b", func(context.Context, int) error {
		b.mu.Lock()
		defer b.mu.Unlock()
		return nil
	})
	a.mu.Lock()
	defer a.mu.Unlock()
	_ = a.moved.Send(ctx, 1) // want `moved is sent while mu is locked \(receiver function literal locks it too\)`
}

// Senders of a keyed signal.
var priced dispatch.Keyed[string, int]

var (
	priceMu sync.Mutex
	price   int
)

func wirePrices() {
	priced.From("oslo").Connect("price", func(context.Context, string, int) error {
		priceMu.Lock()
		defer priceMu.Unlock()
		price++
		return nil
	})
}

// Wrong: the same sender.
func oslo(ctx context.Context) {
	priceMu.Lock()
	defer priceMu.Unlock()
	_ = priced.From("oslo").Send(ctx, price) // want `priced is sent while priceMu is locked \(receiver function literal locks it too\)`
}

// Right: another sender.
func rome(ctx context.Context) {
	priceMu.Lock()
	defer priceMu.Unlock()
	_ = priced.From("rome").Send(ctx, price)
}

// Right: each element has its own lock.
func elements(ctx context.Context, list []*Counter, i int) {
	list[i].mu.Lock()
	defer list[i].mu.Unlock()
	_ = list[0].moved.Send(ctx, 1)
}
