// Package loops connects in loops.
package loops

import (
	"context"
	"fmt"
	"time"

	"github.com/signalvet/signalvet/dispatch"
)

var (
	ticked = dispatch.New[int]("ticked")
	priced dispatch.Keyed[string, int]
)

func audit(context.Context, int) error         { return nil }
func price(context.Context, string, int) error { return nil }
func register()                                { ticked.Connect("register", audit) }
func dial(ctx context.Context) error           { return ctx.Err() }

// Device has a signal of its own.
type Device struct{ moved dispatch.Signal[int] }

// Wrong: the uid does not vary.
func constant(names []string) {
	for _, name := range names {
		ticked.Connect("audit", func(context.Context, int) error { println(name); return nil }) // want `^receiver function literal is connected to ticked in every iteration \(uid "audit" is taken; Connect panics\)$`
	}
}

// Wrong: so does a variable that is set before the loop.
func before(n int, host string) {
	uid := "audit@" + host
	for i := 0; i < n; i++ {
		ticked.Connect(uid, audit) // want `receiver audit is connected to ticked in every iteration`
	}
}

// Wrong: a helper connects.
func helper(n int) {
	for range n {
		register() // want `receiver audit is connected to ticked in every iteration`
	}
}

// Wrong: on every reconnect.
func reconnect(ctx context.Context) {
	for {
		ticked.Connect("link", audit) // want `receiver audit is connected to ticked in every iteration`
		if err := dial(ctx); err != nil {
			time.Sleep(time.Second)
			continue
		}
		<-ctx.Done()
	}
}

// Wrong: the same sender each time.
func sender(list []int) {
	for range list {
		priced.From("oslo").Connect("price", price) // want `receiver price is connected to priced in every iteration`
	}
}

// Wrong: the device is one for all rounds.
func oneDevice(d *Device, n int) {
	for range n {
		d.moved.Connect("audit", audit) // want `receiver audit is connected to moved in every iteration`
	}
}

// Wrong: the inner loop varies, the outer one does not matter.
func nested(names []string, n int) {
	for range n {
		for _, name := range names {
			if name != "" {
				continue
			}
		}
		ticked.Connect("nested", audit) // want `receiver audit is connected to ticked in every iteration`
	}
}

// Wrong: both ways through the body connect.
func bothWays(list []int) {
	for _, n := range list {
		if n > 0 {
			ticked.Connect("way", audit) // want `receiver audit is connected to ticked in every iteration`
		} else {
			ticked.Connect("way", audit)
		}
	}
}

// Wrong: the error that the second round gets is dropped.
func dropped(n int) {
	for range n {
		ticked.TryConnect("try", audit) // want `the second connect fails`
	}
}

// Wrong: in a literal that is called in each round.
func literal(n int) {
	for range n {
		func() {
			ticked.Connect("inner", audit) // want `receiver audit is connected to ticked in every iteration`
		}()
	}
}

// Right: the uid varies.
func varies(names []string) {
	for _, name := range names {
		ticked.Connect(name, audit)
		ticked.Connect("audit-"+name, audit)
		ticked.Connect(fmt.Sprintf("audit/%s", name), audit)
	}
}

// Right: the signal varies.
func devices(list []*Device) {
	for _, d := range list {
		d.moved.Connect("audit", audit)
	}
	for i := range list {
		list[i].moved.Connect("index", audit)
	}
}

// Right: a new device in each round.
func fresh(n int) []*Device {
	var out []*Device
	for range n {
		d := new(Device)
		d.moved.Connect("audit", audit)
		out = append(out, d)
	}
	return out
}

// Right: the sender varies.
func senders(cities []string) {
	for _, city := range cities {
		priced.From(city).Connect("price", price)
	}
}

// Right: left after the first time.
func first(list []int) {
	for _, n := range list {
		if n > 3 {
			ticked.Connect("first", audit)
			break
		}
	}
}

// Right: disconnected in each round.
func rounds(ctx context.Context) {
	for {
		c := ticked.Connect("round", audit)
		_ = dial(ctx)
		c.Disconnect()
	}
}

// Right: the first round only.
func guarded(list []int) {
	for i := range list {
		if i == 0 {
			ticked.Connect("guarded", audit)
		}
	}
}

// Right: the context of the round ends it.
func contexts(ctx context.Context, n int) {
	for range n {
		round, cancel := context.WithTimeout(ctx, time.Second)
		ticked.Connect("context", audit, dispatch.Until(round))
		_ = dial(round)
		cancel()
	}
}

// Right: until it succeeds.
func until() {
	for {
		if _, err := ticked.TryConnect("until", audit); err == nil {
			return
		}
	}
}

// Right: a counter is part of the uid.
func counter(n int) {
	for i := 0; i < n; i++ {
		ticked.Connect(fmt.Sprint("worker-", i), audit)
	}
}

// Right: later rounds are ignored.
func ignored(n int) {
	for range n {
		ticked.Connect("ignored", audit, dispatch.KeepFirst())
	}
}

// Right: the uid is made in each round.
func made(n int) {
	for i := range n {
		uid := fmt.Sprint("made-", i)
		ticked.Connect(uid, audit)
	}
}

// Right: the next round takes it away first.
func takenAway(n int) {
	for range n {
		ticked.Disconnect("round")
		ticked.Connect("round", audit)
	}
}

// Hub makes uids of a counter.
type Hub struct {
	next   int
	events dispatch.Signal[int]
}

func (h *Hub) subscribe() {
	h.next++
	h.events.Connect(fmt.Sprint("subscriber-", h.next), audit)
}

// Right: each uid is another one.
func counted(h *Hub, n int) {
	h.subscribe()
	h.subscribe()
	for range n {
		h.subscribe()
	}
}
