// Package signals does with its library what each check looks for, and beside it what is right.
package signals

import (
	"context"
	"database/sql"
	"net/http"
	"sync"

	"github.com/maniartech/signals"
)

// desk has a dispatcher of its own, as the parts of a program do.
type desk struct {
	mu                    sync.Mutex
	opens, closes, counts *signals.SyncSignal[int]
	count                 int
}

func newDesk() *desk {
	d := &desk{opens: signals.NewSync[int](), closes: signals.NewSync[int](), counts: signals.NewSync[int]()}
	d.opens.AddListener(d.opened) // want `^blockingreceiver: receiver opened may block the sender \(net/http\.Get\)$`
	d.closes.AddListener(d.closed)
	d.counts.AddListener(d.counted)
	return d
}

// opened waits for another machine while the sender waits for it.
func (d *desk) opened(ctx context.Context, id int) {
	_, _ = http.Get("https://example.com/opened")
}

// closed has what it sends come back to itself.
func (d *desk) closed(ctx context.Context, id int) {
	d.closes.Emit(context.Background(), 1) // want `^sendcycle: sending closes leads back to closes \(closed\)$`
}

func (d *desk) counted(ctx context.Context, id int) {
	d.mu.Lock()
	d.count++
	d.mu.Unlock()
}

func (d *desk) open() {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.counts.Emit(context.Background(), 1) // want `^lockedsend: counts is sent while mu is locked \(receiver counted locks it too\)$`
}

// shut unlocks first.
func (d *desk) shut() {
	d.mu.Lock()
	d.count = 0
	d.mu.Unlock()
	d.opens.Emit(context.Background(), 1)
	d.counts.Emit(context.Background(), 1)
}

func quiet(ctx context.Context, id int) {}

func late() {
	bus := signals.NewSync[int]()
	bus.Emit(context.Background(), 1)
	bus.AddListener(quiet) // want `^lateconnect: receiver quiet is connected after bus is sent \(it misses that send\)$`
}

func early() {
	bus := signals.NewSync[int]()
	bus.AddListener(quiet)
	bus.Emit(context.Background(), 1)
}

func twice() {
	bus := signals.NewSync[int]()
	bus.AddListener(quiet)
	bus.AddListener(quiet) // want `^dupconnect: receiver quiet is connected to bus twice \(it is called twice\)$`
	bus.Emit(context.Background(), 1)
}

func store(db *sql.DB) error {
	bus := signals.NewSync[int]()
	bus.AddListener(quiet)
	tx, err := db.Begin()
	if err != nil {
		return err
	}
	defer tx.Rollback()
	bus.Emit(context.Background(), 1) // want `^txsend: bus is sent before its transaction commits \(a rollback cannot undo its receivers\)$`
	return tx.Commit()
}

// unheard has no receiver anywhere.
var unheard = signals.NewSync[string]() // want `^orphansignal: unheard is sent but never received \(no receiver is connected\)$`

func shout() { unheard.Emit(context.Background(), "shouted") }

// registerForgotten is called by nobody.
func registerForgotten(bus *signals.SyncSignal[int]) {
	bus.AddListener(quiet) // want `^deadconnect: receiver quiet is never connected to bus \(registerForgotten is never called\)$`
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
