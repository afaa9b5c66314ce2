package mustafaturan

import (
	"context"

	"github.com/mustafaturan/bus/v3"
)

type shop struct{ bus *bus.Bus }

func (s *shop) bill(ctx context.Context, e bus.Event) {}

func (s *shop) start() {
	s.bus.RegisterTopics("order.placed", "order.shipped")
	s.bus.RegisterHandler("billing", bus.Handler{Handle: s.bill, Matcher: "order.*"})
	s.bus.RegisterHandler("audit", bus.Handler{Handle: func(ctx context.Context, e bus.Event) {}, Matcher: "order.placed"})
}

func (s *shop) stop() {
	s.bus.DeregisterHandler("billing")
	s.bus.DeregisterHandler("audits") // want `^no connection of bus has uid "audits"; did you mean "audit"\?$`
}
