// Package ircevent does with its library what each check looks for, and beside it what is right.
package ircevent

import (
	"database/sql"
	"net/http"
	"sync"

	irc "github.com/thoj/go-ircevent"
)

func quiet(*irc.Event) {}

func late() error {
	conn := irc.IRC("desk", "desk")
	if err := conn.Connect("irc.example.com:6667"); err != nil {
		return err
	}
	conn.AddCallback("001", quiet) // want `^lateconnect: receiver quiet is connected after conn is started \(it misses what came before\)$`
	return nil
}

func early() error {
	conn := irc.IRC("desk", "desk")
	conn.AddCallback("001", quiet)
	return conn.Connect("irc.example.com:6667")
}

func twice() {
	conn := irc.IRC("desk", "desk")
	conn.AddCallback("JOIN", quiet)
	conn.AddCallback("JOIN", quiet) // want `^dupconnect: receiver quiet is connected to "JOIN" twice \(it is called twice\)$`
}

// mistaken gives the id of one connection to another.
func mistaken() {
	one, two := irc.IRC("desk", "desk"), irc.IRC("desk", "desk")
	id := one.AddCallback("PRIVMSG", quiet)
	two.RemoveCallback("PRIVMSG", id) // want `^uidmatch: receiver quiet is connected to one, not to two \(nothing is disconnected\)$`
	one.RemoveCallback("PRIVMSG", id)
}

// serve adds a callback for each request, and loses its id.
func serve(conn *irc.Connection) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		conn.AddCallback("PRIVMSG", func(*irc.Event) { w.WriteHeader(http.StatusOK) }) // want `^dupconnect: receiver function literal is connected to "PRIVMSG" per request and never disconnected$` `^droppedresult: the connection of function literal to "PRIVMSG" is dropped \(nothing else can disconnect it\)$`
	}
}

// registerForgotten is called by nobody.
func registerForgotten(conn *irc.Connection) { conn.AddCallback("PART", quiet) } // want `^deadconnect: receiver quiet is never connected to "PART" \(registerForgotten is never called\)$`

type desk struct {
	mu    sync.Mutex
	conn  *irc.Connection
	count int
}

func newDesk() *desk {
	d := &desk{conn: irc.IRC("desk", "desk")}
	d.conn.AddCallback("OPENED", d.opened) // want `^blockingreceiver: receiver opened may block the sender \(net/http\.Get\)$`
	d.conn.AddCallback("CLOSED", d.closed)
	d.conn.AddCallback("COUNTED", d.counted)
	return d
}

// opened waits for another machine while the connection waits for it.
func (d *desk) opened(*irc.Event) { _, _ = http.Get("https://example.com/opened") }

// closed has what it sends come back to itself.
func (d *desk) closed(*irc.Event) { d.conn.RunCallbacks(&irc.Event{Code: "CLOSED"}) } // want `^sendcycle: sending "CLOSED" leads back to "CLOSED" \(closed\)$`

func (d *desk) counted(*irc.Event) {
	d.mu.Lock()
	d.count++
	d.mu.Unlock()
}

func (d *desk) open() {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.conn.RunCallbacks(&irc.Event{Code: "COUNTED"}) // want `^lockedsend: "COUNTED" is sent while mu is locked \(receiver counted locks it too\)$`
}

func store(conn *irc.Connection, db *sql.DB) error {
	tx, err := db.Begin()
	if err != nil {
		return err
	}
	defer tx.Rollback()
	conn.RunCallbacks(&irc.Event{Code: "STORED"}) // want `^txsend: "STORED" is sent before its transaction commits \(a rollback cannot undo its receivers\)$`
	return tx.Commit()
}

// Start does all of it.
func Start(one *irc.Connection) {
	_, _ = late(), early()
	twice()
	mistaken()
	http.HandleFunc("/", serve(one))
	d := newDesk()
	d.open()
	_ = store(one, nil)
}
