// Command loginhook adds custom code to the login sequence of a learning
// platform without a change to the platform: the code lives in a package of
// receivers, which main registers at start-up by an explicit call.
//
// A blank import with an init function would connect them too, but then
// nothing in main says that they must come before the first login.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"os"
	"time"

	"github.com/signalvet/signalvet/examples/loginhook/lms"
	"github.com/signalvet/signalvet/examples/loginhook/receivers"
)

func main() {
	if err := run(context.Background(), os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "loginhook:", err)
		os.Exit(1)
	}
}

// run registers the receivers, and only then opens the platform.
func run(ctx context.Context, out io.Writer) error {
	receivers.Register(slog.New(slog.NewTextHandler(out, &slog.HandlerOptions{ReplaceAttr: dropTime})))
	defer receivers.Unregister()
	return semester(ctx, lms.NewPlatform(time.Now))
}

// semester is what happens on the platform: one learner signs up, logs in by
// two methods, passes, falls back, and pays for the certificate.
func semester(ctx context.Context, platform *lms.Platform) error {
	platform.Register("ada", "ada@example.org")
	return errors.Join(
		platform.Activate(ctx, "ada"),
		platform.Authenticate(ctx, "ada", "password"),
		platform.Enrol("ada", "signals-101"),
		platform.Grade(ctx, "ada", "signals-101", 80),
		platform.Grade(ctx, "ada", "signals-101", 35),
		platform.ChangeTrack(ctx, "ada", "signals-101", lms.Verified),
		platform.Authenticate(ctx, "ada", "oauth"),
	)
}

// dropTime leaves the time out of the log, so that two runs print the same.
func dropTime(groups []string, attr slog.Attr) slog.Attr {
	if len(groups) == 0 && attr.Key == slog.TimeKey {
		return slog.Attr{}
	}
	return attr
}
