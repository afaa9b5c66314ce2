// Package hivego does with its library what each check looks for, and beside it what is right.
package hivego

import (
	"database/sql"
	"net/http"
	"sync"

	"github.com/iotaledger/hive.go/runtime/event"
)

// desk has a dispatcher of its own, as the parts of a program do.
type desk struct {
	mu                    sync.Mutex
	opens, closes, counts *event.Event1[int]
	count                 int
}

func newDesk() *desk {
	d := &desk{opens: event.New1[int](), closes: event.New1[int](), counts: event.New1[int]()}
	d.opens.Hook(d.opened) // want `^blockingreceiver: receiver opened may block the sender \(net/http\.Get\)$`
	d.closes.Hook(d.closed)
	d.counts.Hook(d.counted)
	return d
}

// opened waits for another machine while the sender waits for it.
func (d *desk) opened(id int) {
	_, _ = http.Get("https://example.com/opened")
}

// closed has what it sends come back to itself.
func (d *desk) closed(id int) {
	d.closes.Trigger(1) // want `^sendcycle: sending closes leads back to closes \(closed\)$`
}

func (d *desk) counted(id int) {
	d.mu.Lock()
	d.count++
	d.mu.Unlock()
}

func (d *desk) open() {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.counts.Trigger(1) // want `^lockedsend: counts is sent while mu is locked \(receiver counted locks it too\)$`
}

// shut unlocks first.
func (d *desk) shut() {
	d.mu.Lock()
	d.count = 0
	d.mu.Unlock()
	d.opens.Trigger(1)
	d.counts.Trigger(1)
}

func quiet(id int) {}

func late() {
	bus := event.New1[int]()
	bus.Trigger(1)
	bus.Hook(quiet) // want `^lateconnect: receiver quiet is connected after bus is sent \(it misses that send\)$`
}

func early() {
	bus := event.New1[int]()
	bus.Hook(quiet)
	bus.Trigger(1)
}

func twice() {
	bus := event.New1[int]()
	bus.Hook(quiet)
	bus.Hook(quiet) // want `^dupconnect: receiver quiet is connected to bus twice \(it is called twice\)$`
	bus.Trigger(1)
}

func store(db *sql.DB) error {
	bus := event.New1[int]()
	bus.Hook(quiet)
	tx, err := db.Begin()
	if err != nil {
		return err
	}
	defer tx.Rollback()
	bus.Trigger(1) // want `^txsend: bus is sent before its transaction commits \(a rollback cannot undo its receivers\)$`
	return tx.Commit()
}

// unheard has no receiver anywhere.
var unheard = event.New1[string]() // want `^orphansignal: unheard is sent but never received \(no receiver is connected\)$`

func shout() { unheard.Trigger("shouted") }

// registerForgotten is called by nobody.
func registerForgotten(bus *event.Event1[int]) {
	bus.Hook(quiet) // want `^deadconnect: receiver quiet is never connected to bus \(registerForgotten is never called\)$`
}

// serve connects for each request, and loses what could take the connection away.
func (d *desk) serve(w http.ResponseWriter, r *http.Request) {
	d.opens.Hook(func(int) {}) // want `^droppedresult: the connection of function literal to opens is dropped \(nothing else can disconnect it\)$` `^dupconnect: receiver function literal is connected to opens per request and never disconnected$`
}

// Start does all of it.
func Start() {
	d := newDesk()
	http.HandleFunc("/", d.serve)
	d.open()
	d.shut()
	shout()
	late()
	early()
	twice()
	_ = store(nil)
}
