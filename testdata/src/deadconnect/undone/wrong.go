// Package undone connects and disconnects at once.
package undone

import (
	"context"
	"errors"
	"fmt"

	"github.com/signalvet/signalvet/dispatch"
)

var (
	saved  = dispatch.New[int]("saved")
	loaded = dispatch.New[string]("loaded")
	sales  = dispatch.NewKeyed[string, int]("sales")
)

func log(context.Context, int) error { return nil }

func show(context.Context, string) error { return nil }

func count(context.Context, string, int) error { return nil }

// Wrong: by uid.
func Adjacent(ctx context.Context) error {
	saved.Connect("log", log) // want `receiver log is disconnected before saved is sent \(it is never called\)`
	saved.Disconnect("log")
	return saved.Send(ctx, 1)
}

// Wrong: by the connection.
func ByConnection() {
	c := saved.Connect("log", log) // want `receiver log is disconnected before saved is sent`
	c.Disconnect()
}

// Wrong: in one statement.
func Chained() {
	saved.Connect("log", log).Disconnect() // want `receiver log is disconnected before saved is sent`
}

// Wrong: deferred, but nothing is sent in the function.
func DeferredTooEarly(texts []string) string {
	defer loaded.Connect("show", show).Disconnect() // want `receiver show is disconnected before loaded is sent`
	return fmt.Sprint(texts)
}

// Wrong: the function ends before anything is sent.
func Register(verbose bool) {
	c := loaded.Connect("show", show) // want `receiver show is disconnected before loaded is sent`
	defer c.Disconnect()
	if verbose {
		fmt.Println("registered")
	}
}

// Wrong: through a constant and a helper.
func ThroughHelper() {
	const uid = "log"
	saved.Connect(uid, log) // want `receiver log is disconnected before saved is sent`
	stopLog()
}

func stopLog() { saved.Disconnect("log") }

// Wrong: in every branch.
func EveryBranch(loud bool) {
	saved.Connect("log", log) // want `receiver log is disconnected before saved is sent`
	if loud {
		fmt.Println("stop")
		saved.Disconnect("log")
	} else {
		saved.Disconnect("log")
	}
}

// Wrong: for a sender.
func ForSender() {
	sales.From("eu").Connect("count", count) // want `receiver count is disconnected before sales is sent`
	sales.From("eu").Disconnect("count")
}

// Wrong: a literal that is called.
func InLiteral() {
	stop := func() { saved.Disconnect("log") }
	saved.Connect("log", log) // want `receiver log is disconnected before saved is sent`
	stop()
}

// Wrong: a helper connects on behalf of its caller.
func ThroughWrapper() {
	on("log", log) // want `receiver log is disconnected before saved is sent`
	saved.Disconnect("log")
}

func on(uid string, r dispatch.Receiver[int]) { saved.Connect(uid, r) }

// Wrong: the error does not matter.
func Tried() error {
	c, err := saved.TryConnect("log", log) // want `receiver log is disconnected before saved is sent`
	if err != nil {
		return errors.Join(errors.New("log"), err)
	}
	c.Disconnect()
	return nil
}

// Wrong: in each round.
func EachRound(n int) {
	for range n {
		saved.Connect("log", log) // want `receiver log is disconnected before saved is sent`
		saved.Disconnect("log")
	}
}
