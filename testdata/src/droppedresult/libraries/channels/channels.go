// Package channels drops channels that are fed.
package channels

import (
	"github.com/cskr/pubsub/v2"
	"github.com/olebedev/emitter"
)

func listen(ps *pubsub.PubSub[string, int], e *emitter.Emitter) <-chan emitter.Event {
	ps.Sub("wind")                                        // want `the channel of "wind" is dropped \(nobody receives from it\)`
	e.On("rain", func(e *emitter.Event) {}, emitter.Void) // its function is called, and nothing is fed
	return e.On("snow")
}
