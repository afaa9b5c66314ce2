package main

import (
	"context"
	"fmt"
	"slices"
	"sync"
	"sync/atomic"

	"github.com/signalvet/signalvet/dispatch"
)

// receiver is what every measured way calls in the end.
type receiver func(ctx context.Context, n int) error

// counter returns receivers that count in the sender's goroutine.
func counter(receivers int) (list []receiver, called func() int) {
	count := new(int)
	for range receivers {
		list = append(list, func(_ context.Context, n int) error { *count += 1; return nil })
	}
	return list, func() int { return *count }
}

// loop is the bare calls. It is not inlined, as a send is not.
type loop []receiver

//go:noinline
func (l loop) send(ctx context.Context, n int) error {
	for _, call := range l {
		if err := call(ctx, n); err != nil {
			return err
		}
	}
	return nil
}

func directLoop(receivers int) (func(int), func() int) {
	list, called := counter(receivers)
	ctx, direct := context.Background(), loop(list)
	return func(n int) {
		for i := range n {
			_ = direct.send(ctx, i)
		}
	}, called
}

func newSignal(list []receiver) *dispatch.Signal[int] {
	s := new(dispatch.Signal[int])
	for i, r := range list {
		s.Connect(fmt.Sprint(i), dispatch.Receiver[int](r))
	}
	return s
}

func dispatchSend(receivers int) (func(int), func() int) {
	list, called := counter(receivers)
	ctx, s := context.Background(), newSignal(list)
	return func(n int) {
		for i := range n {
			_ = s.Send(ctx, i)
		}
	}, called
}

func dispatchRobust(receivers int) (func(int), func() int) {
	list, called := counter(receivers)
	ctx, s := context.Background(), newSignal(list)
	return func(n int) {
		for i := range n {
			_ = s.SendRobust(ctx, i)
		}
	}, called
}

func dispatchSender(receivers int) (func(int), func() int) {
	s, count := new(dispatch.Keyed[int, int]), 0
	for sender := range 100 {
		for i := range receivers {
			s.From(sender).Connect(fmt.Sprint(i), func(_ context.Context, _, n int) error { count++; return nil })
		}
	}
	ctx := context.Background()
	return func(n int) {
		for i := range n {
			_ = s.From(42).Send(ctx, i)
		}
	}, func() int { return count }
}

func dispatchAsync(receivers int) (func(int), func() int) {
	var count atomic.Int64
	s := new(dispatch.Signal[int])
	for i := range receivers {
		s.Connect(fmt.Sprint(i), func(_ context.Context, n int) error { count.Add(1); return nil })
	}
	ctx := context.Background()
	return func(n int) {
		for i := range n {
			_ = s.SendAsync(ctx, i)
		}
	}, func() int { return int(count.Load()) }
}

// mutexAndCopy is what most home-made dispatchers do, and Django.
func mutexAndCopy(receivers int) (func(int), func() int) {
	list, called := counter(receivers)
	var mu sync.Mutex
	ctx := context.Background()
	return func(n int) {
		for i := range n {
			mu.Lock()
			snapshot := slices.Clone(list)
			mu.Unlock()
			_ = loop(snapshot).send(ctx, i)
		}
	}, called
}

func goroutines(receivers int) (func(int), func() int) {
	var count atomic.Int64
	return func(n int) {
		for range n {
			var all sync.WaitGroup
			for range receivers {
				all.Go(func() { count.Add(1) })
			}
			all.Wait()
		}
	}, func() int { return int(count.Load()) }
}
