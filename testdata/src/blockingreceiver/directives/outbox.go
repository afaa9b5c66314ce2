// Package directives holds functions whose authors say whether they wait.
package directives

import (
	"context"
	"net"
	"net/http"

	"github.com/signalvet/signalvet/dispatch"
)

// Order is the payload.
type Order struct{ ID int }

var (
	orders = dispatch.New[Order]("shop.orders")
	agent  net.Conn
	enter  func(Order) error
)

// trace writes to an agent on this machine.
//
//signalvet:nonblocking the agent is a local datagram socket, whose writes never wait
func trace(o Order) error {
	_, err := agent.Write([]byte{byte(o.ID)})
	return err
}

// lookUp answers from a cache that is filled at start-up.
//
//signalvet:nonblocking the cache holds all customers before the first order
func lookUp(o Order) error {
	_, err := http.Get("https://localhost/cache")
	return err
}

// submit calls what the plugin has set.
//
//signalvet:blocking net
func submit(o Order) error { return enter(o) }

// lockShard calls what the plugin has set.
//
//signalvet:blocking db the shard's advisory lock is held by the nightly export
func lockShard(o Order) error { return enter(o) }

// page waits, and nobody says otherwise.
func page(o Order) error {
	_, err := http.Get("https://example.org/page")
	return err
}

// nonblocking in prose is no directive: signalvet:nonblocking because I say so
func prose(o Order) error { return page(o) }

// onTrace is right: the fact stops at trace.
func onTrace(ctx context.Context, o Order) error { return trace(o) }

// onLookUp is right: the fact stops at lookUp.
func onLookUp(ctx context.Context, o Order) error { return lookUp(o) }

// onLookUpAndPage is wrong: page waits besides.
func onLookUpAndPage(ctx context.Context, o Order) error {
	if err := lookUp(o); err != nil {
		return err
	}
	return page(o)
}

// onSubmit is wrong: its author says that it waits.
func onSubmit(ctx context.Context, o Order) error { return submit(o) }

// onShard is wrong: its author says that it waits, and why.
func onShard(ctx context.Context, o Order) error { return lockShard(o) }

// onProse is wrong: the comment is no directive.
func onProse(ctx context.Context, o Order) error { return prose(o) }

// onEnter is right: what the plugin does is not known.
func onEnter(ctx context.Context, o Order) error { return enter(o) }

// quiet is right: the directive stands on the receiver itself.
//
//signalvet:nonblocking the server answers before it works
func quiet(ctx context.Context, o Order) error { return page(o) }

func register() {
	orders.Connect("trace", onTrace)
	orders.Connect("lookup", onLookUp)
	orders.Connect("both", onLookUpAndPage) // want `receiver onLookUpAndPage may block the sender.*page`
	orders.Connect("submit", onSubmit)      // want `receiver onSubmit may block the sender.*submit`
	orders.Connect("shard", onShard)        // want `receiver onShard may block the sender.*lockShard`
	orders.Connect("prose", onProse)        // want `receiver onProse may block the sender`
	orders.Connect("enter", onEnter)
	orders.Connect("quiet", quiet)
}
