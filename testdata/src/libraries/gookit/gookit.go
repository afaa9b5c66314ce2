// Package gookit does with its library what each check looks for, and beside it what is right.
package gookit

import (
	"database/sql"
	"net/http"
	"sync"

	"github.com/gookit/event"
)

// desk has a dispatcher of its own, as the parts of a program do.
type desk struct {
	mu    sync.Mutex
	bus   *event.Manager
	count int
}

func newDesk() *desk {
	d := &desk{bus: event.NewManager("desk")}
	d.bus.On("opened", event.ListenerFunc(d.opened)) // want `^blockingreceiver: receiver opened may block the sender \(net/http\.Get\)$`
	d.bus.On("closed", event.ListenerFunc(d.closed))
	d.bus.On("counted", event.ListenerFunc(d.counted))
	return d
}

// opened waits for another machine while the sender waits for it.
func (d *desk) opened(e event.Event) error {
	_, _ = http.Get("https://example.com/opened")
	return nil
}

// closed has what it sends come back to itself.
func (d *desk) closed(e event.Event) error {
	d.bus.MustFire("closed", nil) // want `^sendcycle: sending "closed" leads back to "closed" \(closed\)$`
	return nil
}

func (d *desk) counted(e event.Event) error {
	d.mu.Lock()
	d.count++
	d.mu.Unlock()
	return nil
}

func (d *desk) open() {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.bus.MustFire("counted", nil) // want `^lockedsend: "counted" is sent while mu is locked \(receiver counted locks it too\)$`
}

// shut unlocks first.
func (d *desk) shut() {
	d.mu.Lock()
	d.count = 0
	d.mu.Unlock()
	d.bus.MustFire("opened", nil)
	d.bus.MustFire("counted", nil)
}

func quiet(e event.Event) error { return nil }

func late() {
	bus := event.NewManager("desk")
	bus.MustFire("late", nil)
	bus.On("late", event.ListenerFunc(quiet)) // want `^lateconnect: receiver quiet is connected after "late" is sent \(it misses that send\)$`
}

func early() {
	bus := event.NewManager("desk")
	bus.On("early", event.ListenerFunc(quiet))
	bus.MustFire("early", nil)
}

func twice() {
	bus := event.NewManager("desk")
	bus.On("twice", event.ListenerFunc(quiet))
	bus.On("twice", event.ListenerFunc(quiet)) // want `^dupconnect: receiver quiet is connected to "twice" twice \(it is called twice\)$`
	bus.MustFire("twice", nil)
}

func store(db *sql.DB) error {
	bus := event.NewManager("desk")
	bus.On("stored", event.ListenerFunc(quiet))
	tx, err := db.Begin()
	if err != nil {
		return err
	}
	defer tx.Rollback()
	bus.MustFire("stored", nil) // want `^txsend: "stored" is sent before its transaction commits \(a rollback cannot undo its receivers\)$`
	return tx.Commit()
}

// unheard has no receiver anywhere.
var unheard = event.NewManager("desk")

func shout() { unheard.MustFire("shouted", nil) } // want `^orphansignal: "shouted" is sent but never received \(no receiver is connected\)$`

// registerForgotten is called by nobody.
func registerForgotten(bus *event.Manager) {
	bus.On("forgotten", event.ListenerFunc(quiet)) // want `^deadconnect: receiver quiet is never connected to "forgotten" \(registerForgotten is never called\)$`
}

// Start does all of it.
func Start() {
	d := newDesk()
	d.open()
	d.shut()
	shout()
	late()
	early()
	twice()
	_ = store(nil)
}
