package sends

import (
	"context"
	"errors"
	"fmt"
	"log"
)

// Right: returned.
func returned(ctx context.Context, o Order) error { return placed.Send(ctx, o) }

// Right: looked at.
func lookedAt(ctx context.Context, o Order) {
	if err := placed.Send(ctx, o); err != nil {
		log.Print(err)
	}
}

// Right: meant.
func meant(ctx context.Context, o Order) {
	_ = placed.Send(ctx, o)
	_, _ = placed.TryConnect("audit", audit)
}

// Right: joined with others.
func joined(ctx context.Context, o Order) error {
	return errors.Join(placed.Send(ctx, o), refunds.SendRobust(ctx, o))
}

// Right: kept.
func kept(ctx context.Context, o Order) (err error) {
	defer func() { err = errors.Join(err, refunds.Send(ctx, o)) }()
	err = placed.Send(ctx, o)
	return err
}

// Right: Connect panics, it has no error; and the uid disconnects.
func connected() {
	placed.Connect("audit", audit)
	byShop.Connect("count", count)
}

// Right: what a disconnect returns is not an error.
func disconnected() {
	placed.Disconnect("audit")
	c := placed.Connect("again", audit)
	c.Disconnect()
}

// Right: ranged over.
func ranged(ctx context.Context, o Order) {
	for c, err := range placed.Deliver(ctx, o) {
		if err != nil {
			log.Print(c.UID(), err)
			break
		}
	}
}

// Right: given to a function.
func given(ctx context.Context, o Order) { must(placed.Send(ctx, o)) }

func must(err error) {
	if err != nil {
		panic(err)
	}
}

// Right: sent on a channel.
func channelled(ctx context.Context, o Order) error {
	errs := make(chan error, 1)
	go func() { errs <- placed.Send(ctx, o) }()
	return <-errs
}

// Right: functions that have nothing to do with signals are other checkers' business.
func others() {
	fmt.Println(placed.Name(), placed.HasReceivers())
	placed.Freeze()
}
