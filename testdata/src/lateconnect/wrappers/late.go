package wrappers

import (
	"context"
	"fmt"

	"github.com/signalvet/signalvet/dispatch"
)

// Wrong: On is a connect.
func genericOn(ctx context.Context) {
	_ = pushes.Send(ctx, Push{})
	On(pushes, "badge", badge) // want "receiver badge is connected after pushes is sent"
}

// Wrong: On with its type argument spelt out.
func genericOnExplicit(ctx context.Context) {
	_ = pushes.Send(ctx, Push{})
	On[Push](pushes, "badge", badge) // want "receiver badge is connected after pushes is sent"
}

// Wrong: both are wrappers.
func genericBoth() {
	Emit(pushes, Push{Repo: "site"})
	OnFirst(pushes, "badge", func(p Push) { fmt.Println(p.Ref) }) // want "receiver function literal is connected after pushes is sent"
}

// Wrong: the wrapper adds options of its own.
func wrapperWithOptions(ctx context.Context) {
	_ = pushes.Send(ctx, Push{})
	hook("index", index, dispatch.Once()) // want "receiver index is connected after pushes is sent"
}

// Wrong: four wrappers deep.
func wrapperFourDeep() error {
	if err := fire("site"); err != nil {
		return err
	}
	hook4(index) // want "receiver index is connected after pushes is sent"
	return nil
}

// Wrong: a method wraps.
func methodWrapper(h *Hub) {
	_ = h.Fire(Push{})
	h.OnPush("index", index) // want "receiver index is connected after pushes is sent"
}

// Wrong: the only implementation of the interface wraps.
func interfaceWrapper(b Bus) {
	_ = b.Publish(Push{})
	b.Subscribe("index", index) // want "receiver index is connected after pushes is sent"
}

// Wrong: the method value of the wrapper connects when it is called.
func wrapperMethodValue(h *Hub) {
	on := h.OnPush
	_ = fire("site")
	on("index", index) // want "receiver index is connected after pushes is sent"
}

// Wrong: the method value of the signal connects when it is called.
func connectMethodValue(ctx context.Context) {
	connect := pushes.Connect
	_ = pushes.Send(ctx, Push{})
	connect("index", index) // want "receiver index is connected after pushes is sent"
}

// Wrong: a local closure wraps.
func closureWrapper(ctx context.Context) {
	on := func(uid string, r dispatch.Receiver[Push]) { pushes.Connect(uid, r) }
	_ = pushes.Send(ctx, Push{})
	on("index", index) // want "receiver index is connected after pushes is sent"
}

// Wrong: a decorated receiver is a receiver.
func decorated(ctx context.Context) {
	_ = pushes.Send(ctx, Push{})
	hook("index", logged(index)) // want "is connected after pushes is sent"
}

// Wrong: the table's receivers are connected one by one, all too late.
func table(ctx context.Context) {
	_ = pushes.Send(ctx, Push{})
	for uid, r := range map[string]dispatch.Receiver[Push]{"index": index, "log": logged(index)} {
		hook(uid, r) // want "is connected after pushes is sent"
	}
}

// Wrong: a wrapper around a local signal.
func localThroughGeneric() {
	scans := dispatch.New[int]("scan")
	Emit(scans, 1)
	On(scans, "count", func(n int) {}) // want "receiver function literal is connected after scans is sent"
}
