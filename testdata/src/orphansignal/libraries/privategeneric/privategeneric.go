// Package privategeneric uses wrappers that others may use, but not for its own types.
package privategeneric

import (
	"tailscale.com/util/eventbus"

	"orphansignal/libraries/privategeneric/topics"
)

type ticked struct{} // want `^ticked is sent but never received \(no receiver is connected\)$`

type awaited struct{} // want `^awaited is received but never sent \(receiver function literal is never called\)$`

type moved struct{}

func wire(c *eventbus.Client) {
	topics.Listen(c, func(awaited) {})
	topics.Listen(c, func(moved) {})
	topics.New[moved](c).Fire(moved{})
	eventbus.Publish[ticked](c).Publish(ticked{})
}
