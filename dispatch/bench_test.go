package dispatch_test

import (
	"context"
	"fmt"
	"testing"

	"github.com/signalvet/signalvet/dispatch"
)

// counted is what the benchmarked receivers touch, as a real one would.
var counted int

func count(_ context.Context, n int) error { counted += n; return nil }

// directLoop is what every send is measured against: the bare calls.
type directLoop []dispatch.Receiver[int]

// It is a call, as a send is: inlined it would also fold its arguments.
//
//go:noinline
func (loop directLoop) send(ctx context.Context, event int) error {
	for _, call := range loop {
		if err := call(ctx, event); err != nil {
			return err
		}
	}
	return nil
}

func newDirectLoop(receivers int) directLoop {
	var loop directLoop
	for range receivers {
		loop = append(loop, count)
	}
	return loop
}

func newSignal(receivers int) *dispatch.Signal[int] {
	s := new(dispatch.Signal[int])
	for i := range receivers {
		s.Connect(fmt.Sprint(i), count)
	}
	return s
}

func newKeyed(senders, receivers int) *dispatch.Keyed[int, int] {
	s := new(dispatch.Keyed[int, int])
	for sender := range senders {
		for i := range receivers {
			s.From(sender).Connect(fmt.Sprint(i), func(_ context.Context, _, n int) error { counted += n; return nil })
		}
	}
	return s
}

func BenchmarkSend(b *testing.B) {
	ctx := context.Background()
	for _, receivers := range []int{0, 1, 10, 100} {
		loop, signal := newDirectLoop(receivers), newSignal(receivers)
		b.Run(fmt.Sprintf("DirectLoop/%d", receivers), func(b *testing.B) {
			for b.Loop() {
				_ = loop.send(ctx, 1)
			}
		})
		b.Run(fmt.Sprintf("Send/%d", receivers), func(b *testing.B) {
			for b.Loop() {
				_ = signal.Send(ctx, 1)
			}
		})
		b.Run(fmt.Sprintf("SendRobust/%d", receivers), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				_ = signal.SendRobust(ctx, 1)
			}
		})
	}
}

func BenchmarkKeyed(b *testing.B) {
	ctx := context.Background()
	for _, receivers := range []int{1, 10} {
		keyed, signal := newKeyed(100, receivers), newSignal(receivers)
		one := keyed.From(42)
		b.Run(fmt.Sprintf("Unkeyed/%d", receivers), func(b *testing.B) {
			for b.Loop() {
				_ = signal.Send(ctx, 1)
			}
		})
		b.Run(fmt.Sprintf("OneSenderOf100/%d", receivers), func(b *testing.B) {
			for b.Loop() {
				_ = one.Send(ctx, 1)
			}
		})
	}
}

func BenchmarkParallel(b *testing.B) {
	ctx := context.Background()
	signal := new(dispatch.Signal[int])
	for i := range 10 {
		signal.Connect(fmt.Sprint(i), func(context.Context, int) error { return nil })
	}
	b.RunParallel(func(pb *testing.PB) {
		for pb.Next() {
			_ = signal.Send(ctx, 1)
		}
	})
}
