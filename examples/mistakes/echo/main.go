// Command echo stores each profile twice, and twice again: the receiver that
// notes the time of a save saves. A guard that is not part of the example stops
// the program after five rounds, where a real one would overflow its stack.
package main

import (
	"context"
	"fmt"
	"log"
	"os"

	"github.com/signalvet/signalvet/dispatch"
)

// profile is what users fill in.
type profile struct {
	name    string
	touched int
}

// saved is sent with each profile that was stored.
var saved = dispatch.New[profile]("saved")

func main() {
	saved.Connect("touch", touch)
	if err := save(context.Background(), profile{name: "ada"}); err != nil {
		log.Fatal(err)
	}
}

func touch(ctx context.Context, p profile) error {
	p.touched++
	// Saving sends the signal that this receiver is called for.
	return save(ctx, p)
}

func save(ctx context.Context, p profile) error {
	fmt.Println(p.name, "was touched", p.touched, "times")
	if p.touched == 5 {
		os.Exit(1)
	}
	return saved.Send(ctx, p)
}
