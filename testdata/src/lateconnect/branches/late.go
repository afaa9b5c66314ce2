package branches

import (
	"context"
	"fmt"
	"log"
	"os"
	"time"

	"github.com/signalvet/signalvet/dispatch"
)

// Wrong: both branches send.
func sendInBothBranches(ctx context.Context, fast bool) {
	if fast {
		_ = jobs.SendAsync(ctx, Job{ID: 1})
	} else {
		_ = jobs.Send(ctx, Job{ID: 1})
	}
	jobs.Connect("audit", audit) // want "receiver audit is connected after jobs is sent"
}

// Wrong: every arm of the else-if chain sends.
func sendInWholeChain(ctx context.Context, n int) {
	if n == 0 {
		_ = jobs.Send(ctx, Job{ID: 0})
	} else if n < 10 {
		_ = jobs.Send(ctx, Job{ID: 10})
	} else {
		_ = jobs.Send(ctx, Job{ID: n})
	}
	jobs.Connect("audit", audit) // want "receiver audit is connected after jobs is sent"
}

// Wrong: every case of the switch sends, and there is a default.
func sendInWholeSwitch(ctx context.Context, kind string) {
	switch kind {
	case "build", "test":
		_ = jobs.Send(ctx, Job{Kind: kind})
	case "deploy":
		_ = jobs.SendRobust(ctx, Job{Kind: kind})
	default:
		_ = jobs.Send(ctx, Job{})
	}
	jobs.Connect("audit", audit) // want "receiver audit is connected after jobs is sent"
}

// Wrong: the type switch has a default, and each case sends.
func sendInWholeTypeSwitch(ctx context.Context, v any) {
	switch v := v.(type) {
	case Job:
		_ = jobs.Send(ctx, v)
	case *Job:
		_ = jobs.Send(ctx, *v)
	default:
		_ = jobs.Send(ctx, Job{})
	}
	jobs.Connect("audit", audit) // want "receiver audit is connected after jobs is sent"
}

// Wrong: a select runs one of its cases, and each sends.
func sendInWholeSelect(ctx context.Context, in <-chan Job) {
	select {
	case j := <-in:
		_ = jobs.Send(ctx, j)
	case <-time.After(time.Second):
		_ = jobs.Send(ctx, Job{})
	}
	jobs.Connect("audit", audit) // want "receiver audit is connected after jobs is sent"
}

// Wrong: the branch that does not send ends with an error.
func errorBranchDoesNotCount(ctx context.Context, j Job) error {
	if err := check(j); err == nil {
		_ = jobs.Send(ctx, j)
	} else {
		return fmt.Errorf("check %d: %w", j.ID, err)
	}
	jobs.Connect("audit", audit) // want "receiver audit is connected after jobs is sent"
	return nil
}

// Wrong: the branch that does not send ends the program.
func exitBranchDoesNotCount(ctx context.Context, j Job) {
	switch j.Kind {
	case "build":
		_ = jobs.Send(ctx, j)
	case "":
		log.Fatal("empty kind")
	case "bad":
		fmt.Println("bad kind")
		os.Exit(1)
	default:
		panic("unknown kind " + j.Kind)
	}
	jobs.Connect("audit", audit) // want "receiver audit is connected after jobs is sent"
}

// Wrong: a loop's body counts as run.
func sendInLoop(ctx context.Context) {
	for _, j := range pending() {
		_ = jobs.Send(ctx, j)
	}
	jobs.Connect("audit", audit) // want "receiver audit is connected after jobs is sent"
}

// Wrong: so does the body of a counting loop in a loop.
func sendInNestedLoop(ctx context.Context) {
	for i := 0; i < 3; i++ {
		for range i {
			_ = jobs.Send(ctx, Job{ID: i})
		}
	}
	jobs.Connect("audit", audit) // want "receiver audit is connected after jobs is sent"
}

// Wrong: the labelled continue jumps after the send.
func labelledContinueAfterSend(ctx context.Context) {
next:
	for _, j := range pending() {
		_ = jobs.Send(ctx, j)
		for _, s := range j.Sub {
			if s == 0 {
				continue next
			}
		}
		fmt.Println(j.ID)
	}
	jobs.Connect("audit", audit) // want "receiver audit is connected after jobs is sent"
}

// Wrong: the connects stand in a loop of their own, after the send.
func connectInLaterLoop(ctx context.Context) {
	_ = jobs.Send(ctx, Job{})
	for _, uid := range []string{"audit-a", "audit-b"} {
		jobs.Connect(uid, audit) // want "receiver audit is connected after jobs is sent"
	}
}

// Wrong: one loop sends, the next connects; they are not one loop.
func twoLoops(ctx context.Context, uids []string) {
	for _, j := range pending() {
		_ = jobs.Send(ctx, j)
	}
	for _, uid := range uids {
		jobs.Connect(uid, audit) // want "receiver audit is connected after jobs is sent"
	}
}

// Wrong in both branches: the send stands before the fork.
func connectInBranchesAfterSend(ctx context.Context, loud bool) {
	_ = jobs.Send(ctx, Job{})
	if loud {
		jobs.Connect("mail", mail) // want "receiver mail is connected after jobs is sent"
	} else {
		jobs.Connect("audit", audit) // want "receiver audit is connected after jobs is sent"
	}
}

// Wrong: within the branch the order is certain.
func bothInsideOneBranch(ctx context.Context, warm bool) {
	if warm {
		_ = jobs.Send(ctx, Job{})
		jobs.Connect("audit", audit) // want "receiver audit is connected after jobs is sent"
	}
}

// Wrong: the init statement of the switch always runs, whichever case follows.
func sendInInitOfSwitch(ctx context.Context, n int) {
	switch err := jobs.Send(ctx, Job{ID: n}); {
	case err != nil:
		log.Print(err)
	case n > 1:
		jobs.Connect("audit", audit) // want "receiver audit is connected after jobs is sent"
	}
}

// Wrong: the literal is called on the spot.
func calledLiteral(ctx context.Context) {
	func() {
		defer fmt.Println("warmed")
		_ = jobs.Send(ctx, Job{})
	}()
	jobs.Connect("audit", audit) // want "receiver audit is connected after jobs is sent"
}

// Wrong: the deferred send of the literal precedes the literal's return.
func deferInsideCalledLiteral(ctx context.Context) {
	func() {
		defer jobs.Send(ctx, Job{})
		fmt.Println("warming")
	}()
	jobs.Connect("audit", audit) // want "receiver audit is connected after jobs is sent"
}

// Wrong: a deferred connect runs at the return, after the send. (The design does not speak of deferred connects;
// this is what Go does.)
func deferredConnect(ctx context.Context) error {
	defer jobs.Connect("audit", audit, dispatch.KeepFirst()) // want "receiver audit is connected after jobs is sent"
	return jobs.Send(ctx, Job{})
}
