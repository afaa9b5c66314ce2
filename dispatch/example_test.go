package dispatch_test

import (
	"context"
	"errors"
	"fmt"

	"github.com/signalvet/signalvet/dispatch"
)

// Order is the event of the examples.
type Order struct {
	ID    int
	Total int
}

var errNoPaper = errors.New("no paper")

func Example() {
	placed := dispatch.New[Order]("orders.placed")

	placed.Connect("audit", func(ctx context.Context, o Order) error {
		fmt.Println("audit order", o.ID)
		return nil
	})
	placed.Connect("bill", func(ctx context.Context, o Order) error {
		fmt.Println("bill", o.Total)
		return nil
	})

	if err := placed.Send(context.Background(), Order{ID: 1, Total: 30}); err != nil {
		fmt.Println(err)
	}
	// Output:
	// audit order 1
	// bill 30
}

func ExampleSignal_SendRobust() {
	placed := dispatch.New[Order]("orders.placed")
	placed.Connect("print", func(context.Context, Order) error { return errNoPaper })
	placed.Connect("bill", func(context.Context, Order) error { panic("no account") })
	placed.Connect("audit", func(context.Context, Order) error { fmt.Println("audited"); return nil })

	err := placed.SendRobust(context.Background(), Order{ID: 1})
	fmt.Println(err)
	fmt.Println(errors.Is(err, errNoPaper))
	// Output:
	// audited
	// dispatch: receiver "print" of orders.placed: no paper
	// dispatch: receiver "bill" of orders.placed: panic: no account
	// true
}

func ExampleSignal_Deliver() {
	allowed := dispatch.New[Order]("orders.allowed")
	allowed.Connect("stock", func(context.Context, Order) error { return nil })
	allowed.Connect("credit", func(context.Context, Order) error { return errors.New("too expensive") })
	allowed.Connect("never asked", func(context.Context, Order) error { return nil })

	for conn, err := range allowed.Deliver(context.Background(), Order{Total: 9000}) {
		if err != nil {
			fmt.Println(conn.UID(), "objects")
			break // the others are not asked
		}
	}
	// Output:
	// credit objects
}

func ExampleKeyed() {
	shipped := dispatch.NewKeyed[string, Order]("orders.shipped")
	shipped.Connect("count", func(ctx context.Context, shop string, o Order) error {
		fmt.Println("any shop:", shop, o.ID)
		return nil
	})
	shipped.From("Oslo").Connect("customs", func(ctx context.Context, shop string, o Order) error {
		fmt.Println("only Oslo:", o.ID)
		return nil
	})

	_ = shipped.From("Rome").Send(context.Background(), Order{ID: 1})
	_ = shipped.From("Oslo").Send(context.Background(), Order{ID: 2})
	// Output:
	// any shop: Rome 1
	// any shop: Oslo 2
	// only Oslo: 2
}

func ExampleSignal_Disconnect() {
	placed := dispatch.New[Order]("orders.placed")
	conn := placed.Connect("audit", func(context.Context, Order) error { return nil })

	fmt.Println(placed.Disconnect("audit"), placed.Disconnect("audit"))
	fmt.Println(conn.Connected())
	// Output:
	// true false
	// false
}

func ExampleInBackground() {
	mails := dispatch.NewQueue(1, 100, dispatch.OnFailure(func(ctx context.Context, err *dispatch.ReceiverError) {
		fmt.Println(err)
	}))
	placed := dispatch.New[Order]("orders.placed")
	placed.Connect("mail", func(context.Context, Order) error { return errNoPaper },
		dispatch.InBackground(mails))

	err := placed.Send(context.Background(), Order{ID: 1}) // does not wait
	fmt.Println(err)
	_ = mails.Close(context.Background()) // does: at the end of the program
	// Unordered output:
	// <nil>
	// dispatch: receiver "mail" of orders.placed: no paper
}

func ExampleUntil() {
	ctx, cancel := context.WithCancel(context.Background())
	placed := dispatch.New[Order]("orders.placed")
	placed.Connect("audit", func(context.Context, Order) error { return nil },
		dispatch.Until(ctx), dispatch.Priority(-1))

	fmt.Println(placed.HasReceivers())
	cancel()
	fmt.Println(placed.HasReceivers())
	// Output:
	// true
	// false
}

func ExampleSignal_Freeze() {
	placed := dispatch.New[Order]("orders.placed")
	placed.Freeze() // the wiring is complete

	_, err := placed.TryConnect("late", func(context.Context, Order) error { return nil })
	fmt.Println(errors.Is(err, dispatch.ErrFrozen))
	// Output:
	// true
}
