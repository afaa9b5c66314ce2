package mustafaturan

import (
	"context"

	"github.com/mustafaturan/bus/v3"
)

func bill(ctx context.Context, e bus.Event) {}

func ship(ctx context.Context, e bus.Event) {}

func register(b *bus.Bus) {
	b.RegisterHandler("orders", bus.Handler{Handle: bill, Matcher: "order.placed"})
	b.RegisterHandler("orders", bus.Handler{Handle: ship, Matcher: "order.placed"}) // want `^receiver ship is connected to "order.placed" twice \(uid "orders" is taken; the first one is replaced\)$`
}
