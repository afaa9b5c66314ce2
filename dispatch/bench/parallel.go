package main

import (
	"context"
	"fmt"
	"runtime"
	"sync"

	"github.com/signalvet/signalvet/dispatch"
)

// lane counts the calls of one sender, far from the counts of the others, so
// that nothing but the dispatcher can make parallel senders slow.
type lane struct {
	called int
	_      [120]byte
}

// lanes returns receivers that count in the lane of their event.
func lanes(receivers int) (list []receiver, counts []lane) {
	counts = make([]lane, runtime.GOMAXPROCS(0))
	for range receivers {
		list = append(list, func(_ context.Context, n int) error { counts[n].called++; return nil })
	}
	return list, counts
}

// inParallel has each processor send n events at the same time.
func inParallel(counts []lane, send func(context.Context, int) error) (func(int), func() int) {
	ctx := context.Background()
	return func(n int) {
			var senders sync.WaitGroup
			for i := range counts {
				senders.Go(func() {
					for range n {
						_ = send(ctx, i)
					}
				})
			}
			senders.Wait()
		}, func() (sum int) {
			for _, l := range counts {
				sum += l.called
			}
			return sum / len(counts)
		}
}

func parallelLoop(receivers int) (func(int), func() int) {
	list, counts := lanes(receivers)
	return inParallel(counts, loop(list).send)
}

func parallelSend(receivers int) (func(int), func() int) {
	list, counts := lanes(receivers)
	s := new(dispatch.Signal[int])
	for i, r := range list {
		s.Connect(fmt.Sprint(i), dispatch.Receiver[int](r))
	}
	return inParallel(counts, s.Send)
}
