// Package fyne does with its library what each check looks for, and beside it what is right.
package fyne

import (
	"database/sql"
	"net/http"
	"sync"

	"fyne.io/fyne/v2/data/binding"
)

type desk struct {
	mu    sync.Mutex
	name  binding.String
	count int
}

func newDesk() *desk {
	d := &desk{name: binding.NewString()}
	d.name.AddListener(binding.NewDataListener(d.renamed))
	return d
}

func (d *desk) renamed() {
	d.mu.Lock()
	d.count++
	d.mu.Unlock()
}

// slow stops the window while it waits for another machine.
func slow() { _, _ = http.Get("https://example.com/renamed") }

func twice() {
	on := binding.NewBool()
	listener := binding.NewDataListener(slow)
	on.AddListener(listener) // want `^blockingreceiver: receiver listener may block the sender \(net/http\.Get\)$`
	on.AddListener(listener) // want `^blockingreceiver: receiver listener may block the sender \(net/http\.Get\)$` `^dupconnect: receiver listener is connected to on twice \(it is called twice\)$`
}

// toggle has what it sets come back to itself.
func toggle() {
	on := binding.NewBool()
	on.AddListener(binding.NewDataListener(func() {
		now, _ := on.Get()
		_ = on.Set(!now)
	}))
}

func store(db *sql.DB, on binding.Bool) error {
	tx, err := db.Begin()
	if err != nil {
		return err
	}
	defer tx.Rollback()
	if err := on.Set(true); err != nil { // want `^txsend: on is sent before its transaction commits \(a rollback cannot undo its receivers\)$`
		return err
	}
	return tx.Commit()
}

// rename tells listeners later, on the main goroutine.
func (d *desk) rename(to string) error {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.name.Set(to)
}

// forget takes away a listener that it has just made.
func (d *desk) forget() {
	d.name.RemoveListener(binding.NewDataListener(d.renamed)) // want `^uidmatch: a new object is no receiver of name \(nothing is disconnected\)$`
}

// registerForgotten is called by nobody.
func registerForgotten(name binding.String) {
	name.AddListener(binding.NewDataListener(func() {})) // want `^deadconnect: receiver function literal is never connected to name \(registerForgotten is never called\)$`
}

// Start does all of it.
func Start() error {
	d := newDesk()
	if err := d.rename("desk"); err != nil {
		return err
	}
	d.forget()
	twice()
	toggle()
	return store(nil, binding.NewBool())
}
