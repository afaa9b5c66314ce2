// Command sixlibs plays a day on a web site that uses the signals of six
// libraries: it sends each of them, a journal writes them down, and requests
// from other origins are decided by whichever receiver says yes.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/signalvet/signalvet/examples/sixlibs/cors"
	"github.com/signalvet/signalvet/examples/sixlibs/journal"
)

func main() {
	if err := run(context.Background(), os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "sixlibs:", err)
		os.Exit(1)
	}
}

// run connects all receivers, and only then lets the day begin.
func run(ctx context.Context, out io.Writer) error {
	defer journal.Connect(out)()
	rules := cors.Rules{Partners: []string{"partner.example"}, PublicPath: "/feed/"}
	rules.Connect()
	defer rules.Disconnect()
	return errors.Join(
		openAccount(ctx, signUp),
		register(ctx, ada),
		keepRecord(ctx, ada),
		deliverOrder(ctx, 7),
		answerOrigins(out),
	)
}
