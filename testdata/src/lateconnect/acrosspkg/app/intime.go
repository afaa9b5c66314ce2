package main

import (
	"context"
	"time"

	"lateconnect/acrosspkg/boot"
	"lateconnect/acrosspkg/receivers"
	"lateconnect/acrosspkg/shop"
	"lateconnect/acrosspkg/wrap"
)

// Right: this function connects what nobody has sent.
func inTime(ctx context.Context) {
	_ = boot.Handler(ctx)
	receivers.RegisterRefunds()
	wrap.Emit(shop.Refunds, shop.Order{ID: 9})
}

// Right: registered, then warmed.
func registerThenWarm(ctx context.Context) error {
	receivers.RegisterDeep()
	return boot.WarmDeep(ctx)
}

// Right: what is sent is another signal.
func warmThenRefunds(ctx context.Context) error {
	if err := boot.Warm(ctx); err != nil {
		return err
	}
	receivers.RegisterRefunds()
	return nil
}

// Right: the lazy warming may send nothing.
func lazyWarm(ctx context.Context) {
	boot.WarmLazily(ctx)
	receivers.Register()
}

// Right: the poller waits for its ticker.
func poller(ctx context.Context, every *time.Ticker) {
	go boot.Poll(ctx, every)
	receivers.Register()
}

// Right: the handler is made, not called.
func handlerMade(ctx context.Context) func() error {
	h := boot.Handler(ctx)
	receivers.Register()
	return h
}

// Right: two desks of another package.
func twoDesks(ctx context.Context) error {
	var a, b shop.Desk
	if err := a.Open(ctx); err != nil {
		return err
	}
	b.OnOpened("audit", receivers.Audit)
	return b.Open(ctx)
}

// Right: registered before the server runs.
func registerThenServe(ctx context.Context) {
	receivers.Register()
	receivers.RegisterMail()
	go boot.Serve(ctx)
}

// Right: either replayed or served.
func replayOrServe(ctx context.Context, replay bool) error {
	if replay {
		return boot.Warm(ctx)
	}
	receivers.Register()
	return nil
}
