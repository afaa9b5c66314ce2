package files

import (
	"context"
	"testing"
)

// Silent: test files are off unless they are asked for.
func TestLateReceiver(t *testing.T) {
	ctx := context.Background()
	if err := orders.Send(ctx, 1); err != nil {
		t.Fatal(err)
	}
	c := orders.Connect("late", func(context.Context, int) error { return nil })
	t.Cleanup(func() { c.Disconnect() })
	if !orders.HasReceivers() {
		t.Error("the receiver is not there")
	}
}
