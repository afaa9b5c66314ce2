// Package doc holds what the documentation shows.
package doc

import (
	"context"

	"github.com/signalvet/signalvet/dispatch"
)

var orders = dispatch.New[int]("orders")

func wrong(ctx context.Context, order int) {
	orders.Send(ctx, order)          // want `the error of orders.Send is dropped`
	go orders.SendRobust(ctx, order) // want `the error of orders.SendRobust is dropped`
}

func right(ctx context.Context, order int) error {
	if err := orders.Send(ctx, order); err != nil {
		return err
	}
	_ = orders.SendRobust(ctx, order) // says that it is meant
	return nil
}
