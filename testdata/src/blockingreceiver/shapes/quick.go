package shapes

import (
	"context"
	"net/http"

	"github.com/signalvet/signalvet/dispatch"
)

// Right: quick by name, by method, by promotion, as an instance.
func quickByName(b *Biller, d Desk) {
	orders.Connect("count", count)
	orders.Connect("add", b.add)
	orders.Connect("desk", d.add)
	orders.Connect("ignore", ignore[Order])
	orders.Connect("alias", countAlias)
}

// Right: the literal only starts a goroutine.
func quickLiteral() {
	orders.Connect("charge", func(ctx context.Context, o Order) error {
		go charge(context.WithoutCancel(ctx), o)
		return nil
	})
}

// Right: the charge is made while the program is wired, not while it sends.
func waitsWhileWiring() error {
	if err := charge(context.Background(), Order{}); err != nil {
		return err
	}
	r, err := newCounter("https://example.org")
	if err != nil {
		return err
	}
	orders.Connect("counter", r)
	orders.Connect("quick", newQuick())
	return nil
}

// Right: the variable may hold something else by then.
func reassigned(fast bool) {
	r := charge
	if fast {
		r = count
	}
	orders.Connect("either", r)
}

// Right: an importer may have set it to something else.
func exportedVariable() { orders.Connect("changing", Changing) }

// Right: which receiver the table holds under a key is not known.
func fromTable(uid string) {
	table := map[string]dispatch.Receiver[Order]{"charge": charge, "count": count}
	orders.Connect(uid, table[uid])
}

// Wrong: one round connects charge.
func fromSlice() {
	for i, r := range []dispatch.Receiver[Order]{count, charge} {
		orders.Connect([]string{"count", "charge"}[i], r) // want `receiver charge may block the sender`
	}
}

// plugin holds a receiver that somebody else sets.
type plugin struct{ handle dispatch.Receiver[Order] }

// Right: what the plugin handles is not known.
func fromField(p plugin) { orders.Connect("plugin", p.handle) }

// Right: what the channel brings is not known.
func fromChannel(in <-chan dispatch.Receiver[Order]) { orders.Connect("in", <-in) }

// Right: the literal is made inside the receiver, but never called.
func literalNeverCalled() {
	orders.Connect("lazy", func(ctx context.Context, o Order) error {
		retry := func() error { return charge(ctx, o) }
		_ = retry
		return nil
	})
}

// Right: the receiver installs a handler, which waits later.
func installsHandler(mux *http.ServeMux) {
	orders.Connect("install", func(ctx context.Context, o Order) error {
		mux.HandleFunc("/charge", func(w http.ResponseWriter, r *http.Request) {
			if err := charge(r.Context(), o); err != nil {
				http.Error(w, err.Error(), http.StatusBadGateway)
			}
		})
		return nil
	})
}

// Right: charge only stands as a value here, nobody connects it.
func onlyNamed() []dispatch.Receiver[Order] {
	orders.Connect("count", count)
	return []dispatch.Receiver[Order]{charge}
}

// registry has the method names of a signal, but is none.
type registry map[string]dispatch.Receiver[Order]

func (r registry) Connect(uid string, f dispatch.Receiver[Order]) { r[uid] = f }

// Right: the registry is no signal: nobody sends through it.
func notASignal() registry {
	r := registry{}
	r.Connect("charge", charge)
	return r
}
