// Package workers starts goroutines that send at once, and connects afterwards.
package workers

import (
	"context"
	"log/slog"
	"time"

	"github.com/signalvet/signalvet/dispatch"
)

var issued = dispatch.New[int]("billing.issued")

type invoicer struct{ due []int }

func (v *invoicer) issue(ctx context.Context) error {
	for _, n := range v.due {
		if err := issued.SendRobust(ctx, n); err != nil {
			return err
		}
	}
	return nil
}

func (v *invoicer) hourly(ctx context.Context) error {
	t := time.NewTicker(time.Hour)
	defer t.Stop()
	for {
		select {
		case <-t.C:
			if err := v.issue(ctx); err != nil {
				slog.Error("issue", "err", err)
			}
		case <-ctx.Done():
			return context.Cause(ctx)
		}
	}
}

// run issues what is due, at once and then every hour.
func (v *invoicer) run(ctx context.Context) error {
	if err := v.issue(ctx); err != nil {
		return err
	}
	return v.hourly(ctx)
}

type ledger struct{ total int }

func (l *ledger) book(_ context.Context, n int) error { l.total += n; return nil }

func (l *ledger) register() { issued.Connect("ledger", l.book) }

// Wrong: run sends before it waits for its ticker.
func startNamed(ctx context.Context, v *invoicer, l *ledger) {
	go v.run(ctx)
	l.register() // want "receiver book may be connected after issued is sent"
}

// Wrong: the same in a literal that looks at the error.
func startLiteral(ctx context.Context, v *invoicer, l *ledger) {
	go func() {
		if err := v.run(ctx); err != nil {
			slog.Error("run", "err", err)
		}
	}()
	l.register() // want "receiver book may be connected after issued is sent"
}

// Wrong: the receiver is made on the spot.
func startOnSpot(ctx context.Context, v *invoicer) {
	go v.run(ctx)
	new(ledger).register() // want "receiver book may be connected after issued is sent"
}

// Wrong: the literal tells its end in a defer.
func startDeferring(v *invoicer, l *ledger) {
	ctx, cancel := context.WithCancel(context.Background())
	go func() {
		defer cancel()
		if err := v.run(ctx); err != nil {
			slog.Error("run", "err", err)
		}
	}()
	l.register() // want "receiver book may be connected after issued is sent"
	<-ctx.Done()
}

// Right: the ticker comes first.
func startHourly(ctx context.Context, v *invoicer, l *ledger) {
	go v.hourly(ctx)
	l.register()
}
