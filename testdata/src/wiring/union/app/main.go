// Command app sees what a blank import has connected, and what it sends itself. // want package:" 2 operations in 2 packages}$"
package main

import (
	"context"

	"wiring/union/events"
	_ "wiring/union/receivers"
)

func main() {
	_ = events.Placed.Send(context.Background(), 1)
}
