// Package receivers connects in receivers.
package receivers

import (
	"context"

	"github.com/signalvet/signalvet/dispatch"
)

// Client is the payload.
type Client struct {
	id    string
	moved dispatch.Signal[int]
}

var (
	connected   = dispatch.New[*Client]("connected")
	reconnected dispatch.Signal[*Client]
	welcome     dispatch.Signal[*Client]
	started     dispatch.Signal[*Client]
	orders      = dispatch.New[int]("orders")
	parcels     dispatch.Signal[int]
	rounds      dispatch.Signal[int]
)

func audit(context.Context, int) error { return nil }
func register()                        { orders.Connect("registered", audit) }

// Wrong: at each reconnect.
func onReconnected(ctx context.Context, c *Client) error {
	orders.Connect("audit", audit) // want `^receiver audit is connected to orders whenever reconnected is sent \(uid "audit" is taken; Connect panics\)$`
	return nil
}

// Wrong: through a helper.
func onWelcome(ctx context.Context, c *Client) error {
	register() // want `receiver audit is connected to orders whenever welcome is sent`
	return nil
}

// Session has a receiver that is a method.
type Session struct{ changed dispatch.Signal[int] }

// Wrong: on the session's own signal.
func (s *Session) onConnected(ctx context.Context, c *Client) error {
	s.changed.Connect("session", audit) // want `receiver audit is connected to changed whenever connected is sent`
	return nil
}

func (s *Session) wire() { connected.Connect("session", s.onConnected) }

// Wrong: when the receiver returns normally, it has connected.
func onConnected(ctx context.Context, c *Client) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	parcels.Connect("parcels", audit) // want `receiver audit is connected to parcels whenever connected is sent`
	return nil
}

func init() {
	reconnected.Connect("audit", onReconnected)
	welcome.Connect("welcome", onWelcome)
	connected.Connect("parcels", onConnected)
	connected.Connect("literal", func(ctx context.Context, c *Client) error {
		orders.Connect("literal", audit) // want `receiver audit is connected to orders whenever connected is sent`
		return nil
	})
	connected.Connect("right", right)
	connected.Connect("flagged", flagged)
	connected.Connect("kept", new(keeper).connect)
	connected.Connect("rounds", turn)
	connected.Connect("keep", keepFirst)
	connected.Connect("once", onceOnly, dispatch.Once())
	started.Connect("begin", begin)
	connected.Connect("contexts", contexts)
	connected.Connect("errors", errors)
}

func local() {
	var changed dispatch.Signal[int]
	connected.Connect("local", func(context.Context, *Client) error {
		changed.Connect("changed", audit) // want `receiver audit is connected to changed whenever connected is sent`
		return nil
	})
}

// Right: the uid or the signal is the client's.
func right(ctx context.Context, c *Client) error {
	orders.Connect(c.id, audit)
	c.moved.Connect("moved", audit)
	return nil
}

var wired bool

// Right: the first time only.
func flagged(ctx context.Context, c *Client) error {
	if !wired {
		wired = true
		orders.Connect("flagged", audit)
	}
	return nil
}

type keeper struct{ last *dispatch.Connection }

// Right: what the connect returned is kept.
func (k *keeper) connect(ctx context.Context, c *Client) error {
	if k.last != nil {
		k.last.Disconnect()
	}
	k.last = orders.Connect("kept", audit)
	return nil
}

// Right: taken away at another event.
func turn(ctx context.Context, c *Client) error {
	rounds.Connect("round", audit)
	return nil
}

func over() { rounds.Disconnect("round") }

// Right: ignored the second time.
func keepFirst(ctx context.Context, c *Client) error {
	orders.Connect("keep", audit, dispatch.KeepFirst())
	return nil
}

// Right: the receiver runs once.
func onceOnly(ctx context.Context, c *Client) error {
	orders.Connect("single", audit)
	return nil
}

// Right: a program starts once.
func begin(ctx context.Context, c *Client) error {
	orders.Connect("begin", audit)
	return nil
}

// Right: the context of the event ends it.
func contexts(ctx context.Context, c *Client) error {
	orders.Connect("context", audit, dispatch.Until(ctx))
	return nil
}

// Right: the error says that it is there.
func errors(ctx context.Context, c *Client) error {
	_, err := orders.TryConnect("error", audit)
	return err
}

// Link is a client of a library that is no dispatcher.
type Link struct{ onConnect func() }

// OnConnect is called whenever the link is there again.
func (l *Link) OnConnect(f func()) { l.onConnect = f }

// OnClose is called once.
func (l *Link) OnClose(f func()) { l.onConnect = f }

// Wrong: at each new connection.
func links(l *Link) {
	l.OnConnect(func() {
		orders.Connect("link", audit) // want `receiver audit is connected to orders whenever OnConnect calls it`
	})
}

// Right: another event, and a guard.
func otherLinks(l *Link) {
	l.OnClose(func() { orders.Connect("close", audit) })
	l.OnConnect(func() {
		if !orders.HasReceivers() {
			orders.Connect("guarded", audit)
		}
	})
}
