// Package files holds the same mistake in an ordinary, a generated and a test file.
package files

import (
	"context"
	"time"

	"github.com/signalvet/signalvet/dispatch"
)

var orders = dispatch.New[int]("files.orders")

func nap(ctx context.Context, id int) error {
	time.Sleep(time.Second)
	return nil
}

// Wrong: an ordinary file.
func ordinary() {
	orders.Connect("nap", nap) // want `receiver nap may block the sender.*time\.Sleep`
}
