// Package announce tells people of things, by whatever means it is given.
package announce

import (
	"context"

	"github.com/signalvet/signalvet/dispatch"
)

// Opened is sent when the announcer opens.
var Opened = dispatch.New[string]("announce.opened")

// Notifier has no implementation here.
type Notifier interface {
	Notify(ctx context.Context, text string) error
	Close() error
}

// Announce goes through one more call.
func Announce(ctx context.Context, n Notifier, text string) error { return n.Notify(ctx, text) }
