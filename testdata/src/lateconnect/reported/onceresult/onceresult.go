// Package onceresult sends in functions that the sync package wraps.
package onceresult

import (
	"context"
	"sync"

	"github.com/signalvet/signalvet/dispatch"
)

var entered = dispatch.New[string]("boot.entered")

func report(context.Context, string) error { return nil }

var early = sync.OnceFunc(func() { _ = entered.Send(context.Background(), "early") })

var config = sync.OnceValue(func() int {
	_ = entered.Send(context.Background(), "config")
	return 1
})

// Early calls the package's variable.
func Early() { early() }

// Wrong: sync.OnceFunc calls its argument, or somebody has done so before.
func onceFunc() {
	Early()
	entered.Connect("report", report) // want "receiver report is connected after entered is sent"
}

// Wrong: so does sync.OnceValue.
func onceValue() int {
	n := config()
	entered.Connect("report", report) // want "receiver report is connected after entered is sent"
	return n
}

// Wrong: a local one.
func onceLocal(ctx context.Context) {
	boot := sync.OnceFunc(func() { _ = entered.Send(ctx, "local") })
	boot()
	entered.Connect("report", report) // want "receiver report is connected after entered is sent"
}

// Right: it is made before, and called after.
func inTime(ctx context.Context) {
	boot := sync.OnceFunc(func() { _ = entered.Send(ctx, "local") })
	entered.Connect("report", report)
	boot()
}
