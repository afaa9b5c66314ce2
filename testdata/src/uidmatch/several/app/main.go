// Command app sees both.
package main

import (
	"context"

	"uidmatch/several/door"
	"uidmatch/several/keeper"
)

func ring(context.Context, int) error { return nil }

func main() {
	d := new(door.Door)
	defer keeper.Keep(d)()
	d.OnOpen("bell", ring)
	d.Forget("bell")
	d.Forget("Bell") // want `no connection of opened has uid "open:Bell"; did you mean "open:bell"\?` `no connection of closed has uid "close:Bell"`
}
