// Command app connects receivers of other packages.
package main

import (
	"context"
	"time"

	"blockingreceiver/crosspkg/billing"
	"blockingreceiver/crosspkg/shop"
	"github.com/signalvet/signalvet/dispatch"
)

func main() {
	registerBlocking(&billing.Service{})
	registerQuick(&billing.Service{}, dispatch.NewQueue(1, 10))
}

// Wrong: each waits in another package.
func registerBlocking(s *billing.Service) {
	shop.Orders.Connect("again", billing.Bill)                          // want `receiver Bill may block the sender.*net/http\.Post`
	shop.Orders.Connect("service", s.Bill)                              // want `receiver Bill may block the sender.*net/http\.Post`
	shop.Orders.Connect("made", billing.NewReceiver())                  // want `may block the sender.*net/http\.Post`
	shop.Orders.Connect("logged", billing.Logged(billing.Bill))         // want `may block the sender.*net/http\.Post`
	shop.Orders.Connect("relay", billing.Relay[shop.Order])             // want `receiver Relay may block the sender.*net/http\.Post`
	shop.Orders.Connect("local", onOrder)                               // want `receiver onOrder may block the sender.*net/http\.Post`
	shop.Orders.Connect("gateway", onGateway)                           // want `receiver onGateway may block the sender`
	shop.Orders.Connect("each", onEach)                                 // want `receiver onEach may block the sender.*time\.Sleep`
	shop.OnOrder("note", billing.Note)                                  // want `receiver Note may block the sender.*net/http\.Post`
	shop.OnOrder("sleep", func(shop.Order) { time.Sleep(time.Second) }) // want `receiver function literal may block the sender.*time\.Sleep`
}

func onOrder(ctx context.Context, o shop.Order) error {
	defer billing.Note(o)
	return nil
}

func onGateway(ctx context.Context, o shop.Order) error { return billing.Default.Charge(o.ID) }

func onEach(ctx context.Context, o shop.Order) error {
	billing.Each([]int{o.ID}, func(int) { time.Sleep(time.Second) })
	return nil
}

// Right: each is quick, or is called by somebody else than the sender.
func registerQuick(s *billing.Service, q *dispatch.Queue) {
	shop.Orders.Connect("quick", billing.Count)
	shop.Orders.Connect("method", s.Count)
	shop.Orders.Connect("trace", billing.Trace)
	shop.Orders.Connect("decorated", billing.Logged(billing.Count))
	shop.Orders.Connect("queue", billing.Bill, dispatch.InBackground(q))
	shop.Orders.Connect("goroutine", func(ctx context.Context, o shop.Order) error {
		go billing.Note(o)
		return nil
	})
	shop.Orders.Connect("ids", func(ctx context.Context, o shop.Order) error {
		billing.Each([]int{o.ID}, func(id int) {})
		return nil
	})
	shop.OnOrderInBackground(q, "slow", billing.Bill)
	shop.OnOrderAsync("async", billing.Note)
}
