// Package mustafaturan does with its library what each check looks for, and beside it what is right.
package mustafaturan

import (
	"context"
	"database/sql"
	"net/http"
	"sync"

	"github.com/mustafaturan/bus/v3"
)

// desk has a dispatcher of its own, as the parts of a program do.
type desk struct {
	mu    sync.Mutex
	bus   *bus.Bus
	count int
}

func newDesk() *desk {
	d := &desk{bus: newBus()}
	d.bus.RegisterHandler("opened", bus.Handler{Handle: d.opened, Matcher: "^opened$"}) // want `^blockingreceiver: receiver opened may block the sender \(net/http\.Get\)$`
	d.bus.RegisterHandler("closed", bus.Handler{Handle: d.closed, Matcher: "^closed$"})
	d.bus.RegisterHandler("counted", bus.Handler{Handle: d.counted, Matcher: "^counted$"})
	return d
}

// opened waits for another machine while the sender waits for it.
func (d *desk) opened(ctx context.Context, e bus.Event) {
	_, _ = http.Get("https://example.com/opened")
}

// closed has what it sends come back to itself.
func (d *desk) closed(ctx context.Context, e bus.Event) {
	_ = d.bus.Emit(context.Background(), "closed", 1) // want `^sendcycle: sending "closed" leads back to "closed" \(closed\)$`
}

func (d *desk) counted(ctx context.Context, e bus.Event) {
	d.mu.Lock()
	d.count++
	d.mu.Unlock()
}

func (d *desk) open() {
	d.mu.Lock()
	defer d.mu.Unlock()
	_ = d.bus.Emit(context.Background(), "counted", 1) // want `^lockedsend: "counted" is sent while mu is locked \(receiver counted locks it too\)$`
}

// shut unlocks first.
func (d *desk) shut() {
	d.mu.Lock()
	d.count = 0
	d.mu.Unlock()
	_ = d.bus.Emit(context.Background(), "opened", 1)
	_ = d.bus.Emit(context.Background(), "counted", 1)
}

func quiet(ctx context.Context, e bus.Event) {}

func late() {
	b := newBus()
	_ = b.Emit(context.Background(), "late", 1)
	b.RegisterHandler("late", bus.Handler{Handle: quiet, Matcher: "^late$"}) // want `^lateconnect: receiver quiet is connected after "late" is sent \(it misses that send\)$`
}

func early() {
	b := newBus()
	b.RegisterHandler("early", bus.Handler{Handle: quiet, Matcher: "^early$"})
	_ = b.Emit(context.Background(), "early", 1)
}

func twice() {
	b := newBus()
	b.RegisterHandler("twice", bus.Handler{Handle: quiet, Matcher: "^twice$"})
	b.RegisterHandler("twice", bus.Handler{Handle: quiet, Matcher: "^twice$"}) // want `^dupconnect: receiver quiet is connected to "twice" twice \(uid "twice" is taken; the first one is replaced\)$`
	_ = b.Emit(context.Background(), "twice", 1)
}

func store(db *sql.DB) error {
	b := newBus()
	b.RegisterHandler("stored", bus.Handler{Handle: quiet, Matcher: "^stored$"})
	tx, err := db.Begin()
	if err != nil {
		return err
	}
	defer tx.Rollback()
	_ = b.Emit(context.Background(), "stored", 1) // want `^txsend: "stored" is sent before its transaction commits \(a rollback cannot undo its receivers\)$`
	return tx.Commit()
}

// unheard has no receiver anywhere.
var unheard = newBus()

func shout() { _ = unheard.Emit(context.Background(), "shouted", 1) } // want `^orphansignal: "shouted" is sent but never received \(no receiver is connected\)$`

// registerForgotten is called by nobody.
func registerForgotten(b *bus.Bus) {
	b.RegisterHandler("forgotten", bus.Handler{Handle: quiet, Matcher: "^forgotten$"}) // want `^deadconnect: receiver quiet is never connected to "forgotten" \(registerForgotten is never called\)$`
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

func newBus() *bus.Bus {
	b, err := bus.NewBus(nil)
	if err != nil {
		panic(err)
	}
	return b
}
