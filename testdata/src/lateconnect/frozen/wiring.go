// Package frozen holds connects around Freeze.
package frozen

import (
	"context"

	"github.com/signalvet/signalvet/dispatch"
)

// Event is the payload of the signals here.
type Event struct{ Name string }

var (
	orders   = dispatch.New[Event]("shop.orders")
	refunds  = dispatch.New[Event]("shop.refunds")
	unnamed  dispatch.Signal[Event]
	payments = dispatch.NewKeyed[string, Event]("shop.payments")
)

func audit(ctx context.Context, e Event) error { return nil }

func auditFrom(ctx context.Context, shop string, e Event) error { return nil }

func register() { orders.Connect("audit", audit) }

func seal() { orders.Freeze() }

func sealAll() { dispatch.Freeze() }

// Plugins has signals of its own.
type Plugins struct{ loaded *dispatch.Signal[Event] }

// NewPlugins makes a named signal for each host.
func NewPlugins() *Plugins { return &Plugins{loaded: dispatch.New[Event]("plugins.loaded")} }
