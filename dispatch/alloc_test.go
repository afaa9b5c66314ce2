package dispatch_test

import (
	"context"
	"testing"

	"github.com/signalvet/signalvet/dispatch"
)

// big is an event that would be expensive to put on the heap.
type big [256]byte

func TestSendsDoNotAllocate(t *testing.T) {
	ctx := t.Context()
	var s dispatch.Signal[big]
	var k dispatch.Keyed[string, big]
	for _, uid := range []string{"1", "2", "3"} {
		s.Connect(uid, func(context.Context, big) error { return nil })
		k.Connect(uid, func(context.Context, string, big) error { return nil })
		k.From("a").Connect(uid, func(context.Context, string, big) error { return nil })
	}
	var empty dispatch.Signal[big]
	for name, send := range map[string]func(){
		"Send":                     func() { _ = s.Send(ctx, big{}) },
		"SendRobust":               func() { _ = s.SendRobust(ctx, big{}) },
		"Send from a sender":       func() { _ = k.From("a").Send(ctx, big{}) },
		"SendRobust from a sender": func() { _ = k.From("a").SendRobust(ctx, big{}) },
		"Send from an unknown one": func() { _ = k.From("b").Send(ctx, big{}) },
		"Send without receivers":   func() { _ = empty.Send(ctx, big{}) },
		"HasReceivers":             func() { _ = s.HasReceivers() },
		"HasReceivers of a sender": func() { _ = k.From("a").HasReceivers() },
	} {
		if n := testing.AllocsPerRun(100, send); n != 0 {
			t.Errorf("%s allocates %v times", name, n)
		}
	}
}

func TestWatchedConnectionsDoNotAllocate(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	var s dispatch.Signal[big]
	s.Connect("r", func(context.Context, big) error { return nil }, dispatch.Until(ctx))
	for name, send := range map[string]func(){
		"Send":       func() { _ = s.Send(t.Context(), big{}) },
		"SendRobust": func() { _ = s.SendRobust(t.Context(), big{}) },
	} {
		if n := testing.AllocsPerRun(100, send); n != 0 {
			t.Errorf("%s allocates %v times", name, n)
		}
	}
}
