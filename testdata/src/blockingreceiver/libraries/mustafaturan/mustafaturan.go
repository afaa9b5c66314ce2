package mustafaturan

import (
	"context"
	"net/http"

	"github.com/mustafaturan/bus/v3"
)

func call(ctx context.Context, e bus.Event) { http.Get("https://example.org") }

func register(b *bus.Bus) {
	b.RegisterHandler("hook", bus.Handler{Handle: call, Matcher: ".*"}) // want `^receiver call may block the sender \(net/http\.Get\)$`

	later := bus.Handler{Matcher: ".*", Handle: func(ctx context.Context, e bus.Event) { go call(ctx, e) }}
	b.RegisterHandler("later", later)
}
