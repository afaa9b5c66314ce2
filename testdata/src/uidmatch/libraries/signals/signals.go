package signals

import (
	"context"

	"github.com/maniartech/signals"
)

type Order struct{ ID int }

var placed = signals.NewSync[Order]()

type stock struct {
	changed signals.Signal[int]
}

func (s *stock) recount(ctx context.Context, n int) {}

func bill(ctx context.Context, o Order) {}

func start() {
	placed.AddListener(bill, "billing")
	placed.AddListener(bill, "audit")
}

func stop() {
	placed.RemoveListener("audit")
	placed.RemoveListener("biling") // want `^no connection of placed has uid "biling"; did you mean "billing"\?$`
	placed.RemoveListener("stock")  // want `^no connection of placed has uid "stock" \(nothing is disconnected\)$`
}

func (s *stock) watch() {
	s.changed.AddListener(s.recount)
	s.changed.AddListener(s.recount, "recount")
}

func (s *stock) unwatch() {
	s.changed.RemoveListener("recount")
	s.changed.RemoveListener("re-count") // want `^no connection of changed has uid "re-count"; did you mean "recount"\?$`
}
