package order

import (
	"context"
	"fmt"

	"github.com/signalvet/signalvet/dispatch"
)

// Right: connected, then sent.
func connectThenSend(ctx context.Context) error {
	orders.Connect("audit", audit)
	orders.Connect("mail", mail)
	return orders.Send(ctx, Order{ID: 1})
}

// Right: another signal was sent before.
func otherSignalSent(ctx context.Context) {
	_ = shipments.Send(ctx, Order{ID: 2})
	orders.Connect("audit", audit)
}

// Right: asking a signal sends nothing.
func askThenConnect() {
	if orders.HasReceivers() {
		return
	}
	for c := range orders.Receivers() {
		fmt.Println(orders.Name(), c.UID())
	}
	orders.Connect("audit", audit)
}

// Right: the first signal was sent, the second of that name is a new one.
func newSignalAfterSend(ctx context.Context) {
	done := dispatch.New[int]("import.done")
	_ = done.Send(ctx, 1)
	done = dispatch.New[int]("export.done")
	done.Connect("count", func(ctx context.Context, n int) error { return nil })
	_ = done.Send(ctx, 2)
}

// Right: the inner signal hides the outer one; they only share a name.
func shadowedSignal(ctx context.Context) {
	_ = orders.Send(ctx, Order{ID: 3})
	{
		orders := dispatch.New[Order]("shop.draft")
		orders.Connect("audit", audit)
		_ = orders.Send(ctx, Order{ID: 4})
	}
}

// Right: two local signals of one type are two signals.
func twoLocals(ctx context.Context) {
	first, second := dispatch.New[int]("first"), dispatch.New[int]("second")
	_ = first.Send(ctx, 1)
	second.Connect("count", func(ctx context.Context, n int) error { return nil })
	_ = second.Send(ctx, 1)
}

// Right: the literal sends only when the server calls it.
func sendInLaterLiteral(handle func(func(context.Context) error)) {
	handle(func(ctx context.Context) error { return orders.Send(ctx, Order{ID: 5}) })
	orders.Connect("audit", audit)
}

// Right: the literal runs after the connect.
func literalCalledAfterConnect(ctx context.Context) error {
	place := func() error { return orders.Send(ctx, Order{ID: 6}) }
	orders.Connect("audit", audit)
	return place()
}

// Right: the literal is returned, not called.
func literalReturned() func(context.Context) error {
	send := func(ctx context.Context) error { return orders.Send(ctx, Order{ID: 7}) }
	orders.Connect("audit", audit)
	return send
}

// Right: a method value alone sends nothing.
func methodValueOnly() func(context.Context, Order) error {
	send := orders.Send
	orders.Connect("audit", audit)
	return send
}

// Right: the send stands behind &&, so it only may come first.
func sendBehindAnd(ctx context.Context, warm bool) {
	if warm && orders.Send(ctx, Order{ID: 8}) == nil {
		fmt.Println("sent")
	}
	orders.Connect("audit", audit)
}

// Right: disconnecting and connecting again is maintenance, no send stands before.
func reconnect(ctx context.Context) error {
	orders.Connect("audit", audit)
	orders.Disconnect("audit")
	orders.Connect("audit", mail)
	return orders.Send(ctx, Order{ID: 9})
}

// Right: a receiver that connects another one does so on behalf of an event at run time.
func connectInsideReceiver(ctx context.Context) error {
	orders.Connect("first", func(ctx context.Context, o Order) error {
		shipments.Connect("tail", audit, dispatch.KeepFirst())
		return nil
	})
	return orders.Send(ctx, Order{ID: 10})
}

// Outbox has the method names of a signal, but is none.
type Outbox struct{ queued []Order }

// Send queues an order.
func (b *Outbox) Send(ctx context.Context, o Order) error {
	b.queued = append(b.queued, o)
	return nil
}

// Right: the outbox is no signal, whatever its methods are called.
func outboxIsNoSignal(ctx context.Context, b *Outbox) {
	_ = b.Send(ctx, Order{ID: 11})
	orders.Connect("audit", audit)
}

// Right: the deferred send runs after everything.
func deferredSend(ctx context.Context) {
	defer orders.Send(ctx, Order{ID: 12})
	orders.Connect("audit", audit)
}

// Right: the deferred literal runs after everything.
func deferredLiteral(ctx context.Context) {
	defer func() { _ = orders.SendRobust(ctx, Order{ID: 13}) }()
	orders.Connect("audit", audit)
}
