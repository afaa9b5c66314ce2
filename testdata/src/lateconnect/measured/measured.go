// Package measured connects for the sends of one function only.
package measured

import (
	"context"

	"github.com/signalvet/signalvet/dispatch"
)

var rows = dispatch.New[int]("rows")

func count(context.Context, int) error { return nil }

func write(ctx context.Context) error { return rows.Send(ctx, 1) }

func measured(ctx context.Context) error {
	rows.Connect("measure", count)
	defer rows.Disconnect("measure")
	return write(ctx)
}

func writeAndMeasure(ctx context.Context) error {
	if err := write(ctx); err != nil {
		return err
	}
	return measured(ctx)
}

// served is connected while the program runs, which begins too late.
func served(ctx context.Context) {
	rows.Connect("serve", count)
	defer rows.Disconnect("serve")
	<-ctx.Done()
}

func writeAndServe(ctx context.Context) {
	if write(ctx) != nil {
		return
	}
	served(ctx) // want `receiver count is connected after rows is sent`
}
