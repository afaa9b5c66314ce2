// Package unexported holds package-level signals and fields that nobody outside can reach.
package unexported

import (
	"context"

	"github.com/signalvet/signalvet/dispatch"
)

// Login is the payload.
type Login struct{ User string }

var (
	logins    = dispatch.New[Login]("lms.logins")
	logouts   = dispatch.New[Login]("lms.logouts")
	resets    = dispatch.New[Login]("lms.resets")
	enrolled  dispatch.Signal[Login]
	completed dispatch.Signal[Login]
	graded    dispatch.Signal[Login]
	proctored dispatch.Signal[Login]
	opened    dispatch.Signal[Login]
	leaked    dispatch.Signal[Login]
	offered   dispatch.Signal[Login]
)

func greet(ctx context.Context, l Login) error { return nil }

// Register connects what the site itself needs.
func Register() {
	logins.Connect("welcome-mail", greet)
	logins.Connect("last-seen", greet)
	logouts.Connect("session-end", greet)
	enrolled.Connect("seat-count", greet)
	completed.Connect("certificate", greet)
}

func init() { graded.Connect("transcript", greet) }

var _ = proctored.Connect("camera", greet)

// Course has signals in unexported fields.
type Course struct {
	started dispatch.Signal[Login]
	ended   *dispatch.Signal[Login]
	public  dispatch.Signal[Login]
}

// NewCourse connects the course's own receivers.
func NewCourse() *Course {
	c := &Course{ended: dispatch.New[Login]("course.ended")}
	c.started.Connect("attendance", greet)
	c.ended.Connect("survey", greet)
	c.public.Connect("catalogue", greet)
	return c
}

// OnPublic connects on behalf of callers.
func (c *Course) OnPublic(uid string, r dispatch.Receiver[Login]) { c.public.Connect(uid, r) }

// OnOpened connects on behalf of callers.
func OnOpened(uid string, r dispatch.Receiver[Login]) { opened.Connect(uid, r) }

// Leaked hands out the signal, so anybody can connect.
func Leaked() *dispatch.Signal[Login] { return &leaked }

// onReset connects on behalf of this package only.
func onReset(uid string, r dispatch.Receiver[Login]) { resets.Connect(uid, r) }

func offReset(uid string) bool { return resets.Disconnect(uid) }
