package main

import (
	"context"
	"fmt"
	"runtime"
	"sync"
	"sync/atomic"

	eventbus "github.com/asaskevich/EventBus"
	"github.com/cskr/pubsub/v2"
	gookitevent "github.com/gookit/event"
	kelindarevent "github.com/kelindar/event"
	"github.com/maniartech/signals"
	"github.com/pocketbase/pocketbase/tools/hook"
)

// hookEvent is an event of PocketBase's hook, which keeps its chain in it.
type hookEvent struct {
	hook.Event
	n int
}

func pocketbase(receivers int) (func(int), func() int) {
	var h hook.Hook[*hookEvent]
	count := 0
	for range receivers {
		h.BindFunc(func(e *hookEvent) error {
			count++
			return e.Next()
		})
	}
	return func(n int) {
		for i := range n {
			_ = h.Trigger(&hookEvent{n: i})
		}
	}, func() int { return count }
}

func eventBus(receivers int) (func(int), func() int) {
	bus, count := eventbus.New(), 0
	for range receivers {
		if err := bus.Subscribe("topic", func(context.Context, int) { count++ }); err != nil {
			panic(err)
		}
	}
	ctx := context.Background()
	return func(n int) {
		for i := range n {
			bus.Publish("topic", ctx, i)
		}
	}, func() int { return count }
}

func gookit(receivers int) (func(int), func() int) {
	manager, count := gookitevent.NewManager("bench"), 0
	for range receivers {
		manager.On("topic", gookitevent.ListenerFunc(func(gookitevent.Event) error { count++; return nil }))
	}
	return func(n int) {
		for i := range n {
			_, _ = manager.Fire("topic", gookitevent.M{"n": i})
		}
	}, func() int { return count }
}

func maniartech(receivers int) (func(int), func() int) {
	s, count := signals.NewSync[int](), 0
	for i := range receivers {
		s.AddListener(func(context.Context, int) { count++ }, fmt.Sprint(i))
	}
	ctx := context.Background()
	return func(n int) {
		for i := range n {
			s.Emit(ctx, i)
		}
	}, func() int { return count }
}

// numbered is an event of kelindar/event.
type numbered struct{ n int }

func (numbered) Type() uint32 { return 1 }

func kelindar(receivers int) (func(int), func() int) {
	broker := kelindarevent.NewDispatcher()
	var count atomic.Int64
	for range receivers {
		//lint:ignore dupconnect as many receivers as are measured
		kelindarevent.Subscribe(broker, func(numbered) { count.Add(1) })
	}
	return func(n int) {
		want := count.Load() + int64(n*receivers)
		for i := range n {
			kelindarevent.Publish(broker, numbered{i})
		}
		for count.Load() < want {
			runtime.Gosched() // it has no other way to wait
		}
	}, func() int { return int(count.Load()) }
}

func pubSub(receivers int) (func(int), func() int) {
	bus := pubsub.New[string, int](1024)
	var count atomic.Int64
	var pending sync.WaitGroup
	for range receivers {
		go receive(bus.Sub("topic"), &count, &pending)
	}
	return func(n int) {
		pending.Add(n * receivers)
		for i := range n {
			bus.Pub(i, "topic")
		}
		pending.Wait()
	}, func() int { return int(count.Load()) }
}

func receive(events chan int, count *atomic.Int64, pending *sync.WaitGroup) {
	for range events {
		count.Add(1)
		pending.Done()
	}
}
