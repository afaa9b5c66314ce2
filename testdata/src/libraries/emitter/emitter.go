// Package emitter does with its library what each check looks for, and beside it what is right.
package emitter

import (
	"database/sql"
	"net/http"
	"sync"

	"github.com/olebedev/emitter"
)

type desk struct {
	mu    sync.Mutex
	bus   *emitter.Emitter
	count int
}

// run takes the lock for each event.
func (d *desk) run() {
	for range d.bus.On("counted") {
		d.mu.Lock()
		d.count++
		d.mu.Unlock()
	}
}

// open waits under the lock for run, which waits for the lock.
func (d *desk) open() {
	d.mu.Lock()
	defer d.mu.Unlock()
	<-d.bus.Emit("counted", d.count) // want `^lockedsend: "counted" is sent while mu is locked \(it waits while a receiver's queue is full, and a receiver that calls back may deadlock\)$`
}

func late() {
	bus := emitter.New(8)
	<-bus.Emit("late", 1)
	<-bus.On("late") // want `^lateconnect: receiver of bus is connected after "late" is sent \(it misses that send\)$`
}

func early() {
	bus := emitter.New(8)
	ch := bus.On("early")
	bus.Emit("early", 1)
	<-ch
}

func store(db *sql.DB, bus *emitter.Emitter) error {
	tx, err := db.Begin()
	if err != nil {
		return err
	}
	defer tx.Rollback()
	bus.Emit("stored", 1) // want `^txsend: "stored" is sent before its transaction commits \(a rollback cannot undo its receivers\)$`
	return tx.Commit()
}

// serve listens for each request, for ever.
func serve(bus *emitter.Emitter) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		<-bus.On("stored")
	}
}

// serveOnce ends with its event.
func serveOnce(bus *emitter.Emitter) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		<-bus.Once("stored")
	}
}

// registerForgotten is called by nobody.
func registerForgotten(bus *emitter.Emitter) { <-bus.On("stored") } // want `^deadconnect: receiver of "stored" is never connected to "stored" \(registerForgotten is never called\)$`

// Start does all of it.
func Start(db *sql.DB) {
	d := &desk{bus: emitter.New(8)}
	go d.run()
	d.open()
	late()
	early()
	_ = store(db, d.bus)
	http.HandleFunc("/", serve(d.bus))
	http.HandleFunc("/once", serveOnce(d.bus))
}
