// Command pingpong is the smallest program with a signal: one function sends
// it, another receives it, and neither knows the other.
package main

import (
	"context"
	"fmt"
	"io"
	"os"

	"github.com/signalvet/signalvet/dispatch"
)

// Ping is the payload of the ping signal. Out is where the players speak.
type Ping struct {
	Out io.Writer
}

// pinged is sent whenever somebody pings.
var pinged = dispatch.New[Ping]("ping")

const pongUID = "pong"

func main() {
	if err := run(context.Background(), os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "pingpong:", err)
		os.Exit(1)
	}
}

// run connects the receiver before the first send, and leaves the signal as
// it found it, so that a test may run it again.
func run(ctx context.Context, out io.Writer) error {
	pinged.Connect(pongUID, pong)
	defer pinged.Disconnect(pongUID)
	return ping(ctx, out)
}

func ping(ctx context.Context, out io.Writer) error {
	if _, err := fmt.Fprintln(out, "PING"); err != nil {
		return err
	}
	return pinged.Send(ctx, Ping{Out: out})
}

func pong(_ context.Context, event Ping) error {
	_, err := fmt.Fprintln(event.Out, "PONG")
	return err
}
