// Package kataras does with its library what each check looks for, and beside it what is right.
package kataras

import (
	"database/sql"
	"net/http"
	"sync"

	"github.com/kataras/go-events"
)

// desk has a dispatcher of its own, as the parts of a program do.
type desk struct {
	mu    sync.Mutex
	bus   events.EventEmmiter
	count int
}

func newDesk() *desk {
	d := &desk{bus: events.New()}
	d.bus.On("opened", d.opened) // want `^blockingreceiver: receiver opened may block the sender \(net/http\.Get\)$`
	d.bus.On("closed", d.closed)
	d.bus.On("counted", d.counted)
	return d
}

// opened waits for another machine while the sender waits for it.
func (d *desk) opened(args ...any) {
	_, _ = http.Get("https://example.com/opened")
}

// closed has what it sends come back to itself.
func (d *desk) closed(args ...any) {
	d.bus.Emit("closed", 1) // want `^sendcycle: sending "closed" leads back to "closed" \(closed\)$`
}

func (d *desk) counted(args ...any) {
	d.mu.Lock()
	d.count++
	d.mu.Unlock()
}

func (d *desk) open() {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.bus.Emit("counted", 1) // want `^lockedsend: "counted" is sent while mu is locked \(receiver counted locks it too\)$`
}

// shut unlocks first.
func (d *desk) shut() {
	d.mu.Lock()
	d.count = 0
	d.mu.Unlock()
	d.bus.Emit("opened", 1)
	d.bus.Emit("counted", 1)
}

func quiet(args ...any) {}

func late() {
	bus := events.New()
	bus.Emit("late", 1)
	bus.On("late", quiet) // want `^lateconnect: receiver quiet is connected after "late" is sent \(it misses that send\)$`
}

func early() {
	bus := events.New()
	bus.On("early", quiet)
	bus.Emit("early", 1)
}

func twice() {
	bus := events.New()
	bus.On("twice", quiet)
	bus.On("twice", quiet) // want `^dupconnect: receiver quiet is connected to "twice" twice \(it is called twice\)$`
	bus.Emit("twice", 1)
}

func store(db *sql.DB) error {
	bus := events.New()
	bus.On("stored", quiet)
	tx, err := db.Begin()
	if err != nil {
		return err
	}
	defer tx.Rollback()
	bus.Emit("stored", 1) // want `^txsend: "stored" is sent before its transaction commits \(a rollback cannot undo its receivers\)$`
	return tx.Commit()
}

// unheard has no receiver anywhere.
var unheard = events.New()

func shout() { unheard.Emit("shouted", 1) } // want `^orphansignal: "shouted" is sent but never received \(no receiver is connected\)$`

// registerForgotten is called by nobody.
func registerForgotten(bus events.EventEmmiter) {
	bus.On("forgotten", quiet) // want `^deadconnect: receiver quiet is never connected to "forgotten" \(registerForgotten is never called\)$`
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
