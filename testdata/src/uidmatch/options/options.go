// Package options takes uids from options that its callers give.
package options

import (
	"context"

	"github.com/signalvet/signalvet/dispatch"
)

var printed = dispatch.New[int]("printed")

func nop(context.Context, int) error { return nil }

type settings struct {
	uid   string
	group string
}

// Option changes settings.
type Option func(*settings)

func named(uid string) Option { return func(s *settings) { s.uid = uid } }

// follow connects with the uid of an option, or the usual one.
func follow(opts ...Option) {
	s := settings{uid: "printer", group: "office"}
	for _, o := range opts {
		o(&s)
	}
	printed.Connect(s.uid, nop)
	printed.Connect(s.group, nop)
}

func run() {
	follow(named("plotter"))
	printed.Disconnect("plotter")
	printed.Disconnect("printer")
	printed.Disconnect("Office") // want `no connection of printed has uid "Office"; did you mean "office"\?`
}
