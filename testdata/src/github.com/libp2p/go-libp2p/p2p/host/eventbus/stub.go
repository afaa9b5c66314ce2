// Package eventbus is a stub with the part of the API that the tests need.
package eventbus

import (
	"github.com/libp2p/go-libp2p/core/event"
)

type Option func(*basicBus)

type basicBus struct{}

func NewBus(opts ...Option) event.Bus { return *new(event.Bus) }

func BufSize(n int) func(any) error { return nil }

func Name(name string) func(any) error { return nil }

func Stateful(s any) error { return nil }
