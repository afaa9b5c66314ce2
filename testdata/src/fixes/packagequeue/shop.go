// Package packagequeue has one queue for all its receivers.
package packagequeue

import (
	"context"
	"time"

	signals "github.com/signalvet/signalvet/dispatch"
)

var (
	placed = signals.NewKeyed[string, int]("placed")
	queue  = signals.NewQueue(1, 10)
)

func count(ctx context.Context, region string, n int) error {
	time.Sleep(time.Second)
	return nil
}

func init() {
	placed.Connect("count", count)            // want `receiver count may block the sender`
	placed.From("eu").Connect("count", count) // want `receiver count may block the sender`
	_, err := placed.TryConnect("try", count) // want `receiver count may block the sender`
	if err != nil {
		panic(err)
	}
}
