// Package cafe gives receivers in structs, and takes them from tables.
package cafe

import (
	"context"
	"net/http"
	"time"

	"blockingreceiver/structs/menu"

	"github.com/signalvet/signalvet/dispatch"
)

var served = dispatch.New[string]("served")

func order(_ context.Context, dish string) error {
	resp, err := http.Get("http://kitchen/" + dish)
	if err != nil {
		return err
	}
	return resp.Body.Close()
}

func note(context.Context, string) error { return nil }
func rest(string)                        { time.Sleep(time.Minute) }
func wave(string)                        {}

func open(m *menu.Menu) {
	m.Bind("slow", menu.Callbacks{
		Picked: order, // want `receiver order may block the sender.*net/http\.Get`
		Left:   wave,
	})
	m.Bind("lazy", menu.Callbacks{
		Picked: note,
		Left:   rest, // want `receiver rest may block the sender.*time\.Sleep`
	})
	quick := menu.Callbacks{Picked: note, Left: wave}
	m.Bind("quick", quick)
	menu.BindAll(menu.Callbacks{Left: rest}, m) // want `receiver rest may block the sender.*time\.Sleep`
	menu.BindAll(quick, m)
}

func pick() {
	table := map[string]func(context.Context, string) error{"order": order, "note": note}
	list := []func(context.Context, string) error{note, order}
	served.Connect("note", table["note"])
	served.Connect("order", table["order"]) // want `receiver table may block the sender.*net/http\.Get`
	served.Connect("first", list[0])
	served.Connect("second", list[1]) // want `receiver list may block the sender.*net/http\.Get`
}

type till struct{ slips chan string }

func newTill() *till { return &till{slips: make(chan string, 9)} }

// add hands a slip over.
func (t *till) add(_ context.Context, dish string) error {
	t.slips <- dish
	return nil
}

// sum goes on until the till is closed.
func (t *till) sum(context.Context, string) error {
	for range t.slips {
		continue
	}
	return nil
}

func (t *till) open() {
	served.Connect("add", t.add)
	served.Connect("sum", t.sum) // want `receiver sum may block the sender.*receive from t\.slips`
}
