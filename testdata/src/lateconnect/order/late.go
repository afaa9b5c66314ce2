package order

import (
	"context"
	"fmt"

	"github.com/signalvet/signalvet/dispatch"
)

// Wrong: the receiver misses the first order.
func sendThenConnect(ctx context.Context) {
	orders.Send(ctx, Order{ID: 1})
	orders.Connect("audit", audit) // want "receiver audit is connected after orders is sent"
}

// Wrong: the error check of the send does not change the order.
func sendCheckedThenConnect(ctx context.Context) error {
	if err := orders.Send(ctx, Order{ID: 1}); err != nil {
		return err
	}
	orders.Connect("audit", audit) // want "receiver audit is connected after orders is sent"
	return nil
}

// Wrong: both receivers come too late, and each is told.
func sendThenConnectTwo(ctx context.Context) {
	_ = orders.Send(ctx, Order{ID: 1})
	orders.Connect("audit", audit) // want "receiver audit is connected after orders is sent"
	orders.Connect("mail", mail)   // want "receiver mail is connected after orders is sent"
}

// Wrong: the robust send is a send.
func robustThenConnect(ctx context.Context) {
	if err := orders.SendRobust(ctx, Order{ID: 2}); err != nil {
		fmt.Println(err)
	}
	orders.Connect("mail", mail) // want "receiver mail is connected after orders is sent"
}

// Wrong: the parallel send is a send, and waits.
func asyncThenConnect(ctx context.Context) {
	_ = orders.SendAsync(ctx, Order{ID: 3})
	orders.Connect("mail", mail) // want "receiver mail is connected after orders is sent"
}

// Wrong: ranging over the delivery sends.
func deliverThenConnect(ctx context.Context) {
	for c, err := range orders.Deliver(ctx, Order{ID: 4}) {
		fmt.Println(c.UID(), err)
	}
	orders.Connect("mail", mail) // want "receiver mail is connected after orders is sent"
}

// Wrong: TryConnect connects just as late; it tells about Freeze only.
func sendThenTryConnect(ctx context.Context) error {
	_ = orders.Send(ctx, Order{ID: 5})
	_, err := orders.TryConnect("audit", audit) // want "receiver audit is connected after orders is sent"
	return err
}

// Wrong: a function literal misses the event as a named function does.
func sendThenConnectLiteral(ctx context.Context) {
	_ = shipments.Send(ctx, Order{ID: 6})
	shipments.Connect("log", func(ctx context.Context, o Order) error { // want "receiver function literal is connected after shipments is sent"
		fmt.Println(o.ID)
		return nil
	})
}

// Wrong: the ledger's method value is the receiver.
func sendThenConnectMethod(ctx context.Context, l *Ledger) {
	_ = shipments.Send(ctx, Order{ID: 7})
	shipments.Connect("ledger", l.book) // want "receiver book is connected after shipments is sent"
}

// Wrong: what kind of expression gives the receiver does not matter.
func sendThenConnectMade(ctx context.Context) {
	_ = shipments.Send(ctx, Order{ID: 8})
	shipments.Connect("s3", newReceiver("s3")) // want "is connected after shipments is sent"
}

// Wrong: options do not bring the event back.
func sendThenConnectOnce(ctx context.Context) {
	_ = orders.Send(ctx, Order{ID: 9})
	orders.Connect("first", audit, dispatch.Once(), dispatch.Priority(-1)) // want "receiver audit is connected after orders is sent"
}

// Wrong: background delivery starts with the connection, too.
func sendThenConnectInBackground(ctx context.Context, q *dispatch.Queue) {
	_ = orders.Send(ctx, Order{ID: 10})
	c := orders.Connect("slow", mail, dispatch.InBackground(q)) // want "receiver mail is connected after orders is sent"
	defer c.Disconnect()
}

// Wrong: the second send does not heal the first.
func sendConnectSend(ctx context.Context) {
	_ = orders.Send(ctx, Order{ID: 11})
	orders.Connect("audit", audit) // want "receiver audit is connected after orders is sent"
	_ = orders.Send(ctx, Order{ID: 12})
}

// Wrong for the second receiver only: audit is there in time.
func connectSendConnect(ctx context.Context) {
	orders.Connect("audit", audit)
	_ = orders.Send(ctx, Order{ID: 13})
	orders.Connect("mail", mail) // want "receiver mail is connected after orders is sent"
}

// Wrong: a local signal has an order, too.
func localSignal(ctx context.Context) error {
	done := dispatch.New[int]("import.done")
	count := func(ctx context.Context, n int) error { return nil }
	if err := done.Send(ctx, 1); err != nil {
		return fmt.Errorf("import: %w", err)
	}
	done.Connect("count", count) // want "receiver count is connected after done is sent"
	return done.Send(ctx, 2)
}

// Wrong: a local signal as a plain value.
func localZeroValue(ctx context.Context) {
	var progress dispatch.Signal[int]
	_ = progress.Send(ctx, 0)
	progress.Connect("bar", func(ctx context.Context, n int) error { return nil }) // want "receiver function literal is connected after progress is sent"
}

// Wrong: the send is the first operand, so it always runs.
func sendInCondition(ctx context.Context, loud bool) {
	if orders.Send(ctx, Order{ID: 14}) == nil && loud {
		fmt.Println("sent")
	}
	orders.Connect("audit", audit) // want "receiver audit is connected after orders is sent"
}

// Wrong: a method value of the signal sends when it is called.
func sendByMethodValue(ctx context.Context) {
	emit := orders.Send
	_ = emit(ctx, Order{ID: 15})
	orders.Connect("audit", audit) // want "receiver audit is connected after orders is sent"
}

// Wrong: what stands between the two does not matter.
func sendLoadConnect(ctx context.Context) error {
	_ = orders.Send(ctx, Order{ID: 16})
	o, err := load()
	if err != nil {
		return err
	}
	r := newReceiver(fmt.Sprint(o.ID))
	orders.Connect("sink", r) // want "is connected after orders is sent"
	return nil
}

// Wrong: blocks and labels are only brackets.
func sendInBlock(ctx context.Context) {
	{
		_ = orders.Send(ctx, Order{ID: 17})
	}
register:
	orders.Connect("audit", audit) // want "receiver audit is connected after orders is sent"
	if !orders.HasReceivers() {
		goto register
	}
}
