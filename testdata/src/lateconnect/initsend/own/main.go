// Command own sends its own signals before main runs.
package main

import (
	"context"

	"github.com/signalvet/signalvet/dispatch"
)

var (
	started = dispatch.New[int]("own.started")
	stopped = dispatch.New[int]("own.stopped")
	loaded  = dispatch.New[int]("own.loaded")
)

func count(ctx context.Context, n int) error { return nil }

// Wrong twice: init sends before anybody could connect, and main connects later. (Told at both places.)
func init() {
	_ = started.Send(context.Background(), 1) // want "started is sent while package .*(main|own) is initialised"
}

// Right: connected in an earlier init, sent in a later one.
func init() {
	loaded.Connect("count", count)
}

func init() {
	_ = loaded.Send(context.Background(), 1)
}

func main() {
	started.Connect("count", count) // want "receiver count is connected after started is sent"
	stopped.Connect("count", count)
	defer stopped.Send(context.Background(), 1)
}
