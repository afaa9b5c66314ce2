// Package protoactor does with its library what each check looks for, and beside it what is right.
package protoactor

import (
	"database/sql"
	"net/http"
	"sync"

	"github.com/asynkron/protoactor-go/eventstream"
)

// desk has a dispatcher of its own, as the parts of a program do.
type desk struct {
	mu                    sync.Mutex
	opens, closes, counts *eventstream.EventStream
	count                 int
}

func newDesk() *desk {
	d := &desk{opens: eventstream.NewEventStream(), closes: eventstream.NewEventStream(), counts: eventstream.NewEventStream()}
	d.opens.Subscribe(d.opened) // want `^blockingreceiver: receiver opened may block the sender \(net/http\.Get\)$`
	d.closes.Subscribe(d.closed)
	d.counts.Subscribe(d.counted)
	return d
}

// opened waits for another machine while the sender waits for it.
func (d *desk) opened(event any) {
	_, _ = http.Get("https://example.com/opened")
}

// closed has what it sends come back to itself.
func (d *desk) closed(event any) {
	d.closes.Publish(1) // want `^sendcycle: sending closes leads back to closes \(closed\)$`
}

func (d *desk) counted(event any) {
	d.mu.Lock()
	d.count++
	d.mu.Unlock()
}

func (d *desk) open() {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.counts.Publish(1) // want `^lockedsend: counts is sent while mu is locked \(receiver counted locks it too\)$`
}

// shut unlocks first.
func (d *desk) shut() {
	d.mu.Lock()
	d.count = 0
	d.mu.Unlock()
	d.opens.Publish(1)
	d.counts.Publish(1)
}

func quiet(event any) {}

func late() {
	bus := eventstream.NewEventStream()
	bus.Publish(1)
	bus.Subscribe(quiet) // want `^lateconnect: receiver quiet is connected after bus is sent \(it misses that send\)$`
}

func early() {
	bus := eventstream.NewEventStream()
	bus.Subscribe(quiet)
	bus.Publish(1)
}

func twice() {
	bus := eventstream.NewEventStream()
	bus.Subscribe(quiet)
	bus.Subscribe(quiet) // want `^dupconnect: receiver quiet is connected to bus twice \(it is called twice\)$`
	bus.Publish(1)
}

func store(db *sql.DB) error {
	bus := eventstream.NewEventStream()
	bus.Subscribe(quiet)
	tx, err := db.Begin()
	if err != nil {
		return err
	}
	defer tx.Rollback()
	bus.Publish(1) // want `^txsend: bus is sent before its transaction commits \(a rollback cannot undo its receivers\)$`
	return tx.Commit()
}

// registerForgotten is called by nobody.
func registerForgotten(bus *eventstream.EventStream) {
	bus.Subscribe(quiet) // want `^deadconnect: receiver quiet is never connected to bus \(registerForgotten is never called\)$`
}

// serve connects for each request, and loses what could take the connection away.
func (d *desk) serve(w http.ResponseWriter, r *http.Request) {
	d.opens.Subscribe(func(any) {}) // want `^droppedresult: the connection of function literal to opens is dropped \(nothing else can disconnect it\)$` `^dupconnect: receiver function literal is connected to opens per request and never disconnected$`
}

// Start does all of it.
func Start() {
	d := newDesk()
	http.HandleFunc("/", d.serve)
	d.open()
	d.shut()
	late()
	early()
	twice()
	_ = store(nil)
}

// mistaken gives a subscription back to another stream.
func mistaken() {
	one, two := eventstream.NewEventStream(), eventstream.NewEventStream()
	sub := one.Subscribe(quiet)
	two.Unsubscribe(sub) // want `^uidmatch: receiver quiet is connected to one, not to two \(nothing is disconnected\)$`
	one.Publish(1)
	two.Publish(1)
}
