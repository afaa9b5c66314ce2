// Package failing connects with an error that is looked at.
package failing

import "github.com/docker/go-events"

// Wrong: on the way that goes on, nothing can be written before the sink leaves.
func peek(b *events.Broadcaster) error {
	ch := events.NewChannel(1)
	if err := b.Add(ch); err != nil { // want "receiver ch is disconnected before b is sent"
		return err
	}
	return b.Remove(ch)
}

// Right: something is written meanwhile.
func tell(b *events.Broadcaster) error {
	ch := events.NewChannel(1)
	if err := b.Add(ch); err != nil {
		return err
	}
	if err := b.Write("hello"); err != nil {
		return err
	}
	return b.Remove(ch)
}
