package dispatch

import (
	"context"
	"time"
)

// backgroundContext has the values of the sender's context, but not its end,
// which usually comes when the sender returns. It knows the queue it runs on.
type backgroundContext struct {
	sender context.Context
	queue  *Queue
}

// queueKey asks a context whether it belongs to a receiver on that queue.
type queueKey struct{ queue *Queue }

func (backgroundContext) Deadline() (time.Time, bool) { return time.Time{}, false }
func (backgroundContext) Done() <-chan struct{}       { return nil }
func (backgroundContext) Err() error                  { return nil }

func (c backgroundContext) Value(key any) any {
	if key == (queueKey{c.queue}) {
		return c.queue
	}
	return c.sender.Value(key)
}
