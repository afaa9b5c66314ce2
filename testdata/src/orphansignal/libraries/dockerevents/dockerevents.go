// Package dockerevents has a broadcaster without sinks, and one with a sink.
package dockerevents

import "github.com/docker/go-events"

var unheard = events.NewBroadcaster() // want `^unheard is sent but never received \(no receiver is connected\)$`

var heard = events.NewBroadcaster()

// Tell writes to both.
func Tell(sink events.Sink) error {
	if err := heard.Add(sink); err != nil {
		return err
	}
	if err := heard.Write("told"); err != nil {
		return err
	}
	return unheard.Write("told")
}
