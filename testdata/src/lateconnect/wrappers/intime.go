package wrappers

import (
	"context"

	"github.com/signalvet/signalvet/dispatch"
)

// Right: connected by the wrapper, then sent by the wrapper.
func wrappersInOrder() {
	On(pushes, "badge", badge)
	Emit(pushes, Push{Repo: "site"})
}

// Right: the wrapper sends the other signal.
func wrapperOfOtherSignal() {
	Emit(deletes, Push{Repo: "site"})
	On(pushes, "badge", badge)
}

// Right: the wrapper connects to the other signal.
func wrapperToOtherSignal(ctx context.Context) {
	_ = pushes.Send(ctx, Push{})
	On(deletes, "badge", badge)
}

// Right: one generic wrapper, two local signals.
func wrapperOfTwoLocals() {
	scans, probes := dispatch.New[int]("scan"), dispatch.New[int]("probe")
	Emit(scans, 1)
	On(probes, "count", func(n int) {})
	Emit(probes, 1)
}

// Right: four wrappers deep, in order.
func deepInOrder() error {
	hook4(index)
	return fire("site")
}

// Right: method wrappers, in order.
func methodsInOrder(h *Hub) error {
	h.OnPush("index", index)
	return h.Fire(Push{})
}

// Right: the interface's operations, in order.
func interfaceInOrder(b Bus) error {
	b.Subscribe("index", index)
	return b.Publish(Push{})
}

// Right: the method values are called in order, though they are taken the other way round.
func valuesInOrder(ctx context.Context) error {
	send, connect := pushes.Send, pushes.Connect
	connect("index", index)
	return send(ctx, Push{})
}

// Feed has an implementation elsewhere, none here, so its methods are unknown.
type Feed interface {
	Follow()
	Subscribe(uid string, r dispatch.Receiver[Push])
	Publish(p Push) error
}

// Right: what the feed does is not known.
func unknownFeed(f Feed) {
	_ = f.Publish(Push{})
	f.Subscribe("index", index)
}

// Right: a function that only builds a receiver connects nothing.
func decorateOnly(ctx context.Context) dispatch.Receiver[Push] {
	_ = pushes.Send(ctx, Push{})
	return logged(index)
}

// Right: the wrapper takes the signal, and which one is not known.
func signalsFromCaller(a, b *dispatch.Signal[Push]) {
	Emit(a, Push{})
	On(b, "badge", badge)
}
