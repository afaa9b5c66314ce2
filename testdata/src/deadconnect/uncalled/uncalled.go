// Package uncalled has functions that connect.
package uncalled

import (
	"context"

	"github.com/signalvet/signalvet/dispatch"
)

var saved = dispatch.New[int]("saved")

func log(context.Context, int) error { return nil }

func init() {
	registerCalled()
	hooks = append(hooks, registerValue)
}

var hooks []func()

// Wrong: nothing calls it.
func registerForgotten() {
	saved.Connect("log", log) // want `receiver log is never connected to saved \(registerForgotten is never called\)`
}

// Wrong: nothing calls it, and it connects in a literal.
func wire() {
	connect := func() { saved.Connect("wire", log) } // want `receiver log is never connected to saved \(wire is never called\)`
	connect()
}

// Right: called.
func registerCalled() { saved.Connect("called", log) }

// Right: handed on.
func registerValue() { saved.Connect("value", log) }

// Register is right: importers may call it.
func Register() { saved.Connect("exported", log) }

// Right: an interface may call it.
type plugin struct{}

func (plugin) register() { saved.Connect("method", log) }

// Right: a wrapper connects nothing by itself.
func on(uid string, r dispatch.Receiver[int]) { saved.Connect(uid, r) }

// Save sends.
func Save(ctx context.Context) error { return saved.Send(ctx, 1) }
