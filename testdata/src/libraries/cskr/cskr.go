// Package cskr does with its library what each check looks for, and beside it what is right.
package cskr

import (
	"database/sql"
	"net/http"
	"sync"

	"github.com/cskr/pubsub/v2"
)

type bus = pubsub.PubSub[string, int]

type desk struct {
	mu    sync.Mutex
	bus   *bus
	count int
}

// run takes the lock for each event.
func (d *desk) run() {
	for range d.bus.Sub("counted") {
		d.mu.Lock()
		d.count++
		d.mu.Unlock()
	}
}

// open fills a channel that run empties under the lock.
func (d *desk) open() {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.bus.Pub(d.count, "counted") // want `^lockedsend: "counted" is sent while mu is locked \(it waits while a receiver's queue is full, and a receiver that calls back may deadlock\)$`
}

// shut unlocks first.
func (d *desk) shut() {
	d.mu.Lock()
	n := d.count
	d.mu.Unlock()
	d.bus.Pub(n, "counted")
}

func late() int {
	events := pubsub.New[string, int](8)
	events.Pub(1, "late")
	return <-events.Sub("late") // want `^lateconnect: receiver of events is connected after "late" is sent \(it misses that send\)$`
}

func early() int {
	events := pubsub.New[string, int](8)
	ch := events.Sub("early")
	events.Pub(1, "early")
	return <-ch
}

func store(db *sql.DB, events *bus) error {
	tx, err := db.Begin()
	if err != nil {
		return err
	}
	defer tx.Rollback()
	events.Pub(1, "stored") // want `^txsend: "stored" is sent before its transaction commits \(a rollback cannot undo its receivers\)$`
	return tx.Commit()
}

// stored is what store tells.
func stored(events *bus) int { return <-events.Sub("stored") }

// serve subscribes for each request.
func serve(events *bus) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		ch := events.Sub("counted") // want `^dupconnect: receiver channel is connected to "counted" per request and never disconnected$`
		<-ch
	}
}

// serveOnce ends its subscription.
func serveOnce(events *bus) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		ch := events.Sub("counted")
		defer events.Unsub(ch)
		<-ch
	}
}

// mistaken takes its channel from another bus.
func mistaken() {
	one, two := pubsub.New[string, int](8), pubsub.New[string, int](8)
	ch := one.Sub("early")
	one.Pub(1, "early")
	two.Unsub(ch, "early") // want `^uidmatch: the channel is connected to one, not to two \(nothing is disconnected\)$`
	<-ch
}

// registerForgotten is called by nobody.
func registerForgotten(events *bus) { <-events.Sub("stored") } // want `^deadconnect: receiver of "stored" is never connected to "stored" \(registerForgotten is never called\)$`

// Start does all of it.
func Start(db *sql.DB) {
	d := &desk{bus: pubsub.New[string, int](8)}
	go d.run()
	d.open()
	d.shut()
	late()
	early()
	mistaken()
	go stored(d.bus)
	_ = store(db, d.bus)
	http.HandleFunc("/", serve(d.bus))
	http.HandleFunc("/once", serveOnce(d.bus))
}
