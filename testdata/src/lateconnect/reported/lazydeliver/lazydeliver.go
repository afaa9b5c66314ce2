// Package lazydeliver makes the iterator of a send, and runs it or not.
package lazydeliver

import (
	"context"

	"github.com/signalvet/signalvet/dispatch"
)

var computed = dispatch.New[int]("tax.computed")

func round(context.Context, int) error { return nil }

// Right: nothing is sent before the range.
func lazy(ctx context.Context) (err error) {
	seq := computed.Deliver(ctx, 1)
	computed.Connect("round", round)
	for _, err = range seq {
	}
	return err
}

// Right: nothing is sent at all.
func unused(ctx context.Context) {
	_ = computed.Deliver(ctx, 1)
	computed.Connect("round", round)
}

// Wrong: the range sends.
func eager(ctx context.Context) {
	for _, err := range computed.Deliver(ctx, 1) {
		if err != nil {
			break
		}
	}
	computed.Connect("round", round) // want "receiver round is connected after computed is sent"
}

// Wrong: so does this one.
func eagerVariable(ctx context.Context) {
	seq := computed.Deliver(ctx, 1)
	for range seq {
	}
	computed.Connect("round", round) // want "receiver round is connected after computed is sent"
}
