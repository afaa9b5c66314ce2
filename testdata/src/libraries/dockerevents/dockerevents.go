// Package dockerevents does with its library what each check looks for, and beside it what is right.
package dockerevents

import (
	"database/sql"
	"sync"

	"github.com/docker/go-events"
)

type sink struct{ each func(events.Event) }

func (s sink) Write(e events.Event) error {
	s.each(e)
	return nil
}

func (sink) Close() error { return nil }

// closer writes to the broadcaster that calls it.
type closer struct{ all *events.Broadcaster }

func (c *closer) Write(e events.Event) error { return c.all.Write(e) } // want `^lockedsend: all is sent while all is locked \(it calls receiver c under its lock\)$` `^sendcycle: sending all leads back to all \(c\)$` `^sendcycle: sending all leads back to all \(closer\)$`

func (c *closer) Close() error { return nil }

type counter struct {
	mu    sync.Mutex
	all   *events.Broadcaster
	count int
}

func (c *counter) Write(e events.Event) error {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.count++
	return nil
}

func (c *counter) Close() error { return nil }

func (c *counter) open() {
	c.mu.Lock()
	defer c.mu.Unlock()
	_ = c.all.Write("counted") // want `^lockedsend: all is sent while mu is locked \(receiver c locks it too\)$`
}

func (c *counter) shut() {
	c.mu.Lock()
	c.count = 0
	c.mu.Unlock()
	_ = c.all.Write("counted")
}

func newCounter() *counter {
	c := &counter{all: events.NewBroadcaster()}
	_ = c.all.Add(c)
	return c
}

func loop() {
	c := &closer{all: events.NewBroadcaster()}
	_ = c.all.Add(c)
	_ = c.all.Write("closed")
}

func late(quiet events.Sink) {
	all := events.NewBroadcaster()
	_ = all.Write("late")
	_ = all.Add(quiet) // want `^lateconnect: receiver quiet is connected after all is sent \(it misses that send\)$`
}

func early(quiet events.Sink) {
	all := events.NewBroadcaster()
	_ = all.Add(quiet)
	_ = all.Write("early")
}

// again takes away a sink that was never added.
func again(quiet events.Sink) {
	all := events.NewBroadcaster()
	_ = all.Add(sink{func(events.Event) {}})
	_ = all.Write("again")
	_ = all.Remove(&closer{}) // want `^uidmatch: a new object is no receiver of all \(nothing is disconnected\)$`
}

func store(db *sql.DB, quiet events.Sink) error {
	all := events.NewBroadcaster()
	_ = all.Add(quiet)
	tx, err := db.Begin()
	if err != nil {
		return err
	}
	defer tx.Rollback()
	_ = all.Write("stored") // want `^txsend: all is sent before its transaction commits \(a rollback cannot undo its receivers\)$`
	return tx.Commit()
}

// registerForgotten is called by nobody.
func registerForgotten(all *events.Broadcaster) { _ = all.Add(&closer{all}) } // want `^deadconnect: receiver closer is never connected to all \(registerForgotten is never called\)$`

// Start does all of it.
func Start(quiet events.Sink) {
	c := newCounter()
	c.open()
	c.shut()
	loop()
	late(quiet)
	early(quiet)
	again(quiet)
	_ = store(nil, quiet)
}
