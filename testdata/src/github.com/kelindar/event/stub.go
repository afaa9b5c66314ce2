// Package event is a stub with the part of the API that the tests need.
package event

import (
	"context"
)

func On[T Event](handler func(T)) context.CancelFunc { return *new(context.CancelFunc) }

func OnType[T Event](eventType uint32, handler func(T)) context.CancelFunc {
	return *new(context.CancelFunc)
}

func Emit[T Event](ev T) {}

type Event interface {
	Type() uint32
}

type Dispatcher struct{}

func NewDispatcher() *Dispatcher { return nil }

func (d *Dispatcher) Close() error { return nil }

func Subscribe[T Event](broker *Dispatcher, handler func(T)) context.CancelFunc {
	return *new(context.CancelFunc)
}

func SubscribeTo[T Event](broker *Dispatcher, eventType uint32, handler func(T)) context.CancelFunc {
	return *new(context.CancelFunc)
}

func Publish[T Event](broker *Dispatcher, ev T) {}
