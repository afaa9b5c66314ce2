package branches

import (
	"context"
	"fmt"
	"os"
	"time"
)

// Right: only one branch sends, so the send only may come first.
func sendInOneBranch(ctx context.Context, warm bool) {
	if warm {
		_ = jobs.Send(ctx, Job{})
	}
	jobs.Connect("audit", audit)
}

// Right: no default, so the switch may send nothing.
func switchWithoutDefault(ctx context.Context, kind string) {
	switch kind {
	case "build":
		_ = jobs.Send(ctx, Job{Kind: kind})
	case "test":
		_ = jobs.Send(ctx, Job{Kind: kind})
	}
	jobs.Connect("audit", audit)
}

// Right: one case of the switch does not send.
func switchWithQuietCase(ctx context.Context, kind string) {
	switch kind {
	case "build":
		_ = jobs.Send(ctx, Job{Kind: kind})
	case "dry":
	default:
		_ = jobs.Send(ctx, Job{})
	}
	jobs.Connect("audit", audit)
}

// Right: the default of the select sends nothing.
func selectWithDefault(ctx context.Context, in <-chan Job) {
	select {
	case j := <-in:
		_ = jobs.Send(ctx, j)
	default:
	}
	jobs.Connect("audit", audit)
}

// Right: send and connect exclude each other.
func exclusiveBranches(ctx context.Context, dry bool) {
	if dry {
		_ = jobs.Send(ctx, Job{})
	} else {
		jobs.Connect("audit", audit)
	}
}

// Right: the cases of a switch exclude each other.
func exclusiveCases(ctx context.Context, cmd string) error {
	switch cmd {
	case "replay":
		return jobs.Send(ctx, Job{})
	case "serve":
		jobs.Connect("audit", audit)
	}
	return nil
}

// Right: the branch that sends returns.
func sendAndReturn(ctx context.Context, migrate bool) error {
	if migrate {
		return jobs.Send(ctx, Job{Kind: "migrate"})
	}
	jobs.Connect("audit", audit)
	return nil
}

// Right: the branch that sends ends the program.
func sendAndExit(ctx context.Context, once bool) {
	if once {
		if err := jobs.Send(ctx, Job{}); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	jobs.Connect("audit", audit)
}

// Right: the branch that sends panics afterwards.
func sendAndPanic(ctx context.Context, j Job) {
	if j.ID < 0 {
		_ = jobs.SendRobust(ctx, j)
		panic("negative job")
	}
	jobs.Connect("audit", audit)
}

// Right: both stand in one loop; the connect belongs to each round.
func bothInOneLoop(ctx context.Context) {
	for _, j := range pending() {
		_ = jobs.Send(ctx, j)
		jobs.Connect(fmt.Sprintf("audit-%d", j.ID), audit)
	}
}

// Right: connected at the start of each round, the send of the round before is its own matter.
func connectFirstInLoop(ctx context.Context) {
	for i := 0; i < 3; i++ {
		c := jobs.Connect("round", audit)
		_ = jobs.Send(ctx, Job{ID: i})
		c.Disconnect()
	}
}

// Right: one outer loop holds both inner loops.
func innerLoopsOfOneLoop(ctx context.Context, uids []string) {
	for day := 0; day < 7; day++ {
		for _, j := range pending() {
			_ = jobs.Send(ctx, j)
		}
		for _, uid := range uids {
			jobs.Connect(fmt.Sprint(uid, day), audit)
		}
	}
}

// Right: a ticker loop that sends and takes new receivers is one loop.
func tickerLoop(ctx context.Context, tick *time.Ticker, joins <-chan string) {
	for {
		select {
		case <-tick.C:
			_ = jobs.Send(ctx, Job{})
		case uid := <-joins:
			jobs.Connect(uid, audit)
		case <-ctx.Done():
			return
		}
	}
}

// Right: the send stands behind the connect in every branch.
func connectBeforeFork(ctx context.Context, fast bool) {
	jobs.Connect("audit", audit)
	if fast {
		_ = jobs.SendAsync(ctx, Job{})
	} else {
		_ = jobs.Send(ctx, Job{})
	}
}

// Right: the cleanup sends at the end, wherever it stands.
func deferThenConnect(ctx context.Context) error {
	defer func() {
		if err := recover(); err != nil {
			_ = jobs.SendRobust(ctx, Job{Kind: "crash"})
		}
	}()
	jobs.Connect("audit", audit)
	return check(Job{})
}

// Right: the last defer runs first, so the connect precedes the send.
func defersInRightOrder(ctx context.Context) {
	defer jobs.Send(ctx, Job{})
	defer jobs.Connect("audit", audit)
}

// Right: the jump leaves out the send on one path.
func gotoAroundSend(ctx context.Context, skip bool) {
	if skip {
		goto register
	}
	_ = jobs.Send(ctx, Job{})
register:
	jobs.Connect("audit", audit)
}

// Right: one arm of the condition inside both branches is quiet.
func quietInnerBranch(ctx context.Context, a, b bool) {
	if a {
		if b {
			_ = jobs.Send(ctx, Job{ID: 1})
		}
	} else {
		_ = jobs.Send(ctx, Job{ID: 2})
	}
	jobs.Connect("audit", audit)
}
