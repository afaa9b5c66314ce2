// Package libp2p does with its library what each check looks for, and beside it what is right.
package libp2p

import (
	"database/sql"
	"net/http"
	"sync"

	"github.com/libp2p/go-libp2p/core/event"
	"github.com/libp2p/go-libp2p/core/network"
	"github.com/libp2p/go-libp2p/p2p/host/eventbus"
)

type evtCounted struct{}

type evtLate struct{}

type evtEarly struct{}

type desk struct {
	mu      sync.Mutex
	counted event.Emitter
	count   int
}

func newDesk(bus event.Bus) (*desk, error) {
	counted, err := bus.Emitter(new(evtCounted))
	if err != nil {
		return nil, err
	}
	return &desk{counted: counted}, nil
}

// run takes the lock for each event.
func (d *desk) run(bus event.Bus) error {
	sub, err := bus.Subscribe(new(evtCounted), eventbus.BufSize(0))
	if err != nil {
		return err
	}
	defer sub.Close()
	for range sub.Out() {
		d.mu.Lock()
		d.count++
		d.mu.Unlock()
	}
	return nil
}

// open waits for run, which waits for the lock.
func (d *desk) open() {
	d.mu.Lock()
	defer d.mu.Unlock()
	_ = d.counted.Emit(evtCounted{}) // want `^lockedsend: "libraries/libp2p\.evtCounted" is sent while mu is locked \(it waits while a receiver's queue is full, and a receiver that calls back may deadlock\)$`
}

func (d *desk) store(db *sql.DB) error {
	tx, err := db.Begin()
	if err != nil {
		return err
	}
	defer tx.Rollback()
	if err := d.counted.Emit(evtCounted{}); err != nil { // want `^txsend: "libraries/libp2p\.evtCounted" is sent before its transaction commits \(a rollback cannot undo its receivers\)$`
		return err
	}
	return tx.Commit()
}

func late() error {
	bus := eventbus.NewBus()
	em, err := bus.Emitter(new(evtLate))
	if err != nil {
		return err
	}
	defer em.Close()
	if err := em.Emit(evtLate{}); err != nil {
		return err
	}
	sub, err := bus.Subscribe(new(evtLate)) // want `^lateconnect: receiver of event is connected after "libraries/libp2p\.evtLate" is sent \(it misses that send\)$` `^deadconnect: receiver of "libraries/libp2p\.evtLate" is disconnected before`
	if err != nil {
		return err
	}
	return sub.Close()
}

func early() error {
	bus := eventbus.NewBus()
	sub, err := bus.Subscribe(new(evtEarly))
	if err != nil {
		return err
	}
	defer sub.Close()
	em, err := bus.Emitter(new(evtEarly))
	if err != nil {
		return err
	}
	defer em.Close()
	return em.Emit(evtEarly{})
}

// serve subscribes for each request, and loses the subscription.
func serve(bus event.Bus) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		_, err := bus.Subscribe(new(evtEarly)) // want `^dupconnect: receiver of "libraries/libp2p\.evtEarly" is connected to "libraries/libp2p\.evtEarly" per request and never disconnected$`
		if err != nil {
			w.WriteHeader(http.StatusInternalServerError)
		}
	}
}

// slow waits for another machine while the network waits for it.
func slow(network.Network, network.Conn) { _, _ = http.Get("https://example.com/connected") }

func watch(net network.Network) {
	net.Notify(&network.NotifyBundle{ConnectedF: slow}) // want `^blockingreceiver: receiver slow may block the sender \(net/http\.Get\)$`
}

// watchOnce takes away what it has not notified.
func watchOnce(net network.Network) {
	net.Notify(&network.NotifyBundle{DisconnectedF: func(network.Network, network.Conn) {}})
	net.StopNotify(&network.NotifyBundle{}) // want `^uidmatch: a new object is no receiver of net \(nothing is disconnected\)$`
}

// registerForgotten is called by nobody.
func registerForgotten(net network.Network) { net.Notify(&network.NoopNotifiee{}) } // want `^deadconnect: receiver NoopNotifiee is never connected to net \(registerForgotten is never called\)$`

// Start does all of it.
func Start(bus event.Bus, net network.Network, db *sql.DB) error {
	d, err := newDesk(bus)
	if err != nil {
		return err
	}
	go d.run(bus) // want `^droppedresult: the error of run is dropped \(run → event\.Subscribe; the receiver may not be connected\)$`
	d.open()
	watch(net)
	watchOnce(net)
	http.HandleFunc("/", serve(bus))
	_, _ = late(), early()
	return d.store(db)
}
