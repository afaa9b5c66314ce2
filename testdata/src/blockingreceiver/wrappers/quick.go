package wrappers

import "context"

// Right: quick receivers through every wrapper.
func quickEverywhere(h *Hub, b Bus) {
	On(orders, "count", countPlain)
	OnOrder("count-too", countPlain)
	OnOrderDeep(countPlain)
	OnLogged("logged", count)
	h.Listen("listen", count)
	b.Subscribe("subscribe", count)
}

// Right: the wrapper starts a goroutine for the plain function.
func asyncWrapper() { OnAsync(orders, "charge", chargePlain) }

// Right: a local wrapper that starts a goroutine.
func asyncClosure() {
	on := func(uid string, f func(Order)) {
		orders.Connect(uid, func(ctx context.Context, o Order) error {
			go f(o)
			return nil
		})
	}
	on("charge", chargePlain)
}

// run only calls its argument; it connects nothing.
func run(uid string, f func(Order)) { f(Order{}) }

// Right: run is no wrapper of a connect.
func onlyRun() { run("charge", chargePlain) }

// Right: what the observer does is not known: Observer has no implementation here.
func unknownObserver(obs Observer) { Attach("observer", obs) }

// Feed is implemented elsewhere.
type Feed interface {
	Subscribe(uid string, f func(Order))
}

// Right: whether the feed calls in the sender's goroutine is not known.
func unknownFeed(f Feed) { f.Subscribe("charge", chargePlain) }
