// Package eventbusforks does with its library what each check looks for, and beside it what is right.
package eventbusforks

import (
	"database/sql"
	"net/http"
	"sync"

	"github.com/mysteriumnetwork/EventBus"
)

// desk has a dispatcher of its own, as the parts of a program do.
type desk struct {
	mu    sync.Mutex
	bus   EventBus.Bus
	count int
}

func newDesk() *desk {
	d := &desk{bus: EventBus.New()}
	_ = d.bus.Subscribe("opened", d.opened) // want `^blockingreceiver: receiver opened may block the sender \(net/http\.Get\)$`
	_ = d.bus.Subscribe("closed", d.closed)
	_ = d.bus.Subscribe("counted", d.counted)
	return d
}

// opened waits for another machine while the sender waits for it.
func (d *desk) opened(id int) {
	_, _ = http.Get("https://example.com/opened")
}

// closed has what it sends come back to itself.
func (d *desk) closed(id int) {
	d.bus.Publish("closed", 1) // want `^sendcycle: sending "closed" leads back to "closed" \(closed\)$`
}

func (d *desk) counted(id int) {
	d.mu.Lock()
	d.count++
	d.mu.Unlock()
}

func (d *desk) open() {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.bus.Publish("counted", 1) // want `^lockedsend: "counted" is sent while mu is locked \(receiver counted locks it too\)$`
}

// shut unlocks first.
func (d *desk) shut() {
	d.mu.Lock()
	d.count = 0
	d.mu.Unlock()
	d.bus.Publish("opened", 1)
	d.bus.Publish("counted", 1)
}

func quiet(id int) {}

func late() {
	bus := EventBus.New()
	bus.Publish("late", 1)
	_ = bus.Subscribe("late", quiet) // want `^lateconnect: receiver quiet is connected after "late" is sent \(it misses that send\)$`
}

func early() {
	bus := EventBus.New()
	_ = bus.Subscribe("early", quiet)
	bus.Publish("early", 1)
}

func twice() {
	bus := EventBus.New()
	_ = bus.Subscribe("twice", quiet)
	_ = bus.Subscribe("twice", quiet) // want `^dupconnect: receiver quiet is connected to "twice" twice \(it is called twice\)$`
	bus.Publish("twice", 1)
}

func store(db *sql.DB) error {
	bus := EventBus.New()
	_ = bus.Subscribe("stored", quiet)
	tx, err := db.Begin()
	if err != nil {
		return err
	}
	defer tx.Rollback()
	bus.Publish("stored", 1) // want `^txsend: "stored" is sent before its transaction commits \(a rollback cannot undo its receivers\)$`
	return tx.Commit()
}

// unheard has no receiver anywhere.
var unheard = EventBus.New()

func shout() { unheard.Publish("shouted", 1) } // want `^orphansignal: "shouted" is sent but never received \(no receiver is connected\)$`

// registerForgotten is called by nobody.
func registerForgotten(bus EventBus.Bus) {
	_ = bus.Subscribe("forgotten", quiet) // want `^deadconnect: receiver quiet is never connected to "forgotten" \(registerForgotten is never called\)$`
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

func misfit() {
	bus := EventBus.New()
	_ = bus.Subscribe("renamed", func(name string) {}) // want `^receiversig: receiver function literal takes \(string\), but "renamed" is sent with \(int\) \(Publish panics\)$`
	bus.Publish("renamed", 7)
}
