// Package kelindar does with its library what each check looks for, and beside it what is right.
package kelindar

import (
	"database/sql"
	"sync"

	"github.com/kelindar/event"
)

type opened struct{}

func (opened) Type() uint32 { return 1 }

type closed struct{}

func (closed) Type() uint32 { return 2 }

type counted struct{}

func (counted) Type() uint32 { return 3 }

type shouted struct{} // want `^orphansignal: shouted is sent but never received \(no receiver is connected\)$`

func (shouted) Type() uint32 { return 4 }

type desk struct {
	mu    sync.Mutex
	bus   *event.Dispatcher
	count int
}

func newDesk() *desk {
	d := &desk{bus: event.NewDispatcher()}
	event.Subscribe(d.bus, d.closed)
	event.Subscribe(d.bus, d.counted)
	return d
}

// closed has what it sends come back to itself.
func (d *desk) closed(closed) { event.Publish(d.bus, closed{}) } // want `^sendcycle: sending "libraries/kelindar\.closed" leads back to "libraries/kelindar\.closed" \(closed\)$`

func (d *desk) counted(counted) {
	d.mu.Lock()
	d.count++
	d.mu.Unlock()
}

func (d *desk) open() {
	d.mu.Lock()
	defer d.mu.Unlock()
	event.Publish(d.bus, counted{}) // want `^lockedsend: "libraries/kelindar\.counted" is sent while mu is locked \(receiver counted locks it too\)$`
	event.Publish(d.bus, closed{})
}

func quiet(opened) {}

func late() {
	bus := event.NewDispatcher()
	event.Publish(bus, opened{})
	event.Subscribe(bus, quiet) // want `^lateconnect: receiver quiet is connected after "libraries/kelindar\.opened" is sent \(it misses that send\)$`
}

func early() {
	bus := event.NewDispatcher()
	event.Subscribe(bus, quiet)
	event.Publish(bus, opened{})
}

func twice() {
	bus := event.NewDispatcher()
	event.Subscribe(bus, quiet)
	event.Subscribe(bus, quiet) // want `^dupconnect: receiver quiet is connected to "libraries/kelindar\.opened" twice \(it is called twice\)$`
	event.Publish(bus, opened{})
}

func store(db *sql.DB) error {
	bus := event.NewDispatcher()
	event.Subscribe(bus, quiet)
	tx, err := db.Begin()
	if err != nil {
		return err
	}
	defer tx.Rollback()
	event.Publish(bus, opened{}) // want `^txsend: "libraries/kelindar\.opened" is sent before its transaction commits \(a rollback cannot undo its receivers\)$`
	return tx.Commit()
}

func shout(bus *event.Dispatcher) { event.Publish(bus, shouted{}) }

// registerForgotten is called by nobody.
func registerForgotten(bus *event.Dispatcher) { event.Subscribe(bus, quiet) } // want `^deadconnect: receiver quiet is never connected to "libraries/kelindar\.opened" \(registerForgotten is never called\)$`

// Start does all of it.
func Start() {
	d := newDesk()
	d.open()
	shout(d.bus)
	late()
	early()
	twice()
	_ = store(nil)
}
