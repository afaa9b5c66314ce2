// Package interfaces holds receivers that call interface methods.
package interfaces

import (
	"context"
	"net/http"
	"time"

	"github.com/signalvet/signalvet/dispatch"
)

// Order is the payload.
type Order struct{ ID int }

var orders = dispatch.New[Order]("shop.orders")

// Gateway has one implementation, and it waits.
type Gateway interface{ Charge(o Order) error }

type httpGateway struct{}

func (httpGateway) Charge(o Order) error {
	_, err := http.Get("https://example.org/charge")
	return err
}

// Printer has two implementations, and both wait.
type Printer interface{ Print(o Order) error }

type laser struct{}

func (laser) Print(o Order) error {
	time.Sleep(time.Second)
	return nil
}

type cloud struct{ client *http.Client }

func (c *cloud) Print(o Order) error {
	_, err := c.client.Get("https://example.org/print")
	return err
}

// Store has two implementations, and the one in memory does not wait.
type Store interface{ Save(o Order) error }

type remoteStore struct{}

func (remoteStore) Save(o Order) error {
	_, err := http.Get("https://example.org/save")
	return err
}

type memoryStore map[int]Order

func (m memoryStore) Save(o Order) error {
	m[o.ID] = o
	return nil
}

// Scale has no implementation here.
type Scale interface{ Weigh(o Order) (int, error) }

// Counter has one implementation, and it does not wait.
type Counter interface{ Count(o Order) error }

type memoryCounter struct{ n int }

func (c *memoryCounter) Count(o Order) error {
	c.n++
	return nil
}

// Receiver has a method with a receiver's signature, and its implementation waits.
type Receiver interface {
	Handle(ctx context.Context, o Order) error
}

type slowReceiver struct{}

func (slowReceiver) Handle(ctx context.Context, o Order) error {
	time.Sleep(time.Second)
	return nil
}

// Shop calls through its fields.
type Shop struct {
	gateway Gateway
	store   Store
	scale   Scale
	counter Counter
}

func (s *Shop) charge(ctx context.Context, o Order) error { return s.gateway.Charge(o) }

func (s *Shop) save(ctx context.Context, o Order) error { return s.store.Save(o) }

func (s *Shop) weigh(ctx context.Context, o Order) error {
	_, err := s.scale.Weigh(o)
	return err
}

func (s *Shop) count(ctx context.Context, o Order) error { return s.counter.Count(o) }

// Wrong: the only implementation waits.
func (s *Shop) registerCharge() {
	orders.Connect("charge", s.charge) // want `receiver charge may block the sender`
}

// Wrong: every implementation waits, each in its own way.
func registerPrint(p Printer) {
	orders.Connect("print", func(ctx context.Context, o Order) error { return p.Print(o) }) // want `receiver function literal may block the sender`
}

// Wrong: the interface's method value is the receiver.
func registerHandle(r Receiver) {
	orders.Connect("handle", r.Handle) // want `receiver Handle may block the sender`
}

// Wrong: here the type is known.
func registerRemote(s remoteStore) {
	orders.Connect("remote", func(ctx context.Context, o Order) error { return s.Save(o) }) // want `receiver function literal may block the sender.*net/http\.Get`
}

// Wrong: the pointer's method waits.
func registerCloud(c *cloud) {
	orders.Connect("cloud", func(ctx context.Context, o Order) error { return c.Print(o) }) // want `receiver function literal may block the sender`
}

// Right: the store in memory does not wait.
func (s *Shop) registerSave() { orders.Connect("save", s.save) }

// Right: nobody implements the scale here; "every" needs at least one.
func (s *Shop) registerWeigh() { orders.Connect("weigh", s.weigh) }

// Right: the only implementation does not wait.
func (s *Shop) registerCount() { orders.Connect("count", s.count) }

// Right: an interface without a name has no implementations to look at.
func registerAnonymous(v interface{ Ship(Order) error }) {
	orders.Connect("ship", func(ctx context.Context, o Order) error { return v.Ship(o) })
}

// Right: the concrete store in memory.
func registerMemory(m memoryStore) {
	orders.Connect("memory", func(ctx context.Context, o Order) error { return m.Save(o) })
}
