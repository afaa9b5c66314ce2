// Package girc does with its library what each check looks for, and beside it what is right.
package girc

import (
	"database/sql"
	"net/http"
	"sync"

	"github.com/lrstanley/girc"
)

type desk struct {
	mu     sync.Mutex
	client *girc.Client
	count  int
}

func newDesk() *desk {
	d := &desk{client: girc.New(girc.Config{})}
	d.client.Handlers.Add(girc.PRIVMSG, d.opened) // want `^blockingreceiver: receiver opened may block the sender \(net/http\.Get\)$`
	d.client.Handlers.AddBg("ASIDE", d.opened)
	d.client.Handlers.Add("CLOSED", d.closed)
	d.client.Handlers.Add("COUNTED", d.counted)
	return d
}

// opened waits for another machine while the client waits for it.
func (d *desk) opened(*girc.Client, girc.Event) {
	_, _ = http.Get("https://example.com/opened")
}

// closed has what it sends come back to itself.
func (d *desk) closed(client *girc.Client, _ girc.Event) {
	d.client.RunHandlers(&girc.Event{Command: "CLOSED"}) // want `^sendcycle: sending "CLOSED" leads back to "CLOSED" \(closed\)$`
}

func (d *desk) counted(*girc.Client, girc.Event) {
	d.mu.Lock()
	d.count++
	d.mu.Unlock()
}

func (d *desk) open() {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.client.RunHandlers(&girc.Event{Command: "COUNTED"}) // want `^lockedsend: "COUNTED" is sent while mu is locked \(receiver counted locks it too\)$`
}

func quiet(*girc.Client, girc.Event) {}

func late() error {
	client := girc.New(girc.Config{})
	if err := client.Connect(); err != nil {
		return err
	}
	client.Handlers.Add(girc.CONNECTED, quiet) // want `^lateconnect: receiver quiet is connected after client is started \(it misses what came before\)$`
	return nil
}

func early() error {
	client := girc.New(girc.Config{})
	client.Handlers.Add(girc.CONNECTED, quiet)
	return client.Connect()
}

func twice() {
	client := girc.New(girc.Config{})
	client.Handlers.Add(girc.PRIVMSG, quiet)
	client.Handlers.Add(girc.PRIVMSG, quiet) // want `^dupconnect: receiver quiet is connected to "PRIVMSG" twice \(it is called twice\)$`
}

// mistaken gives the id of one client to another.
func mistaken() {
	one, two := girc.New(girc.Config{Nick: "one"}), girc.New(girc.Config{Nick: "two"})
	id := one.Handlers.Add(girc.PRIVMSG, quiet)
	two.Handlers.Remove(id) // want `^uidmatch: receiver quiet is connected to one\.Handlers, not to two\.Handlers \(nothing is disconnected\)$`
	one.Handlers.Remove(id)
}

// serve adds a handler for each request, and loses its id.
func (d *desk) serve(w http.ResponseWriter, r *http.Request) {
	d.client.Handlers.Add(girc.PRIVMSG, func(*girc.Client, girc.Event) { w.WriteHeader(http.StatusOK) }) // want `^dupconnect: receiver function literal is connected to "PRIVMSG" per request and never disconnected$` `^droppedresult: the connection of function literal to "PRIVMSG" is dropped \(nothing else can disconnect it\)$`
}

func store(client *girc.Client, db *sql.DB) error {
	tx, err := db.Begin()
	if err != nil {
		return err
	}
	defer tx.Rollback()
	client.RunHandlers(&girc.Event{Command: "STORED"}) // want `^txsend: "STORED" is sent before its transaction commits \(a rollback cannot undo its receivers\)$`
	return tx.Commit()
}

// registerForgotten is called by nobody.
func registerForgotten(client *girc.Client) { client.Handlers.Add("FORGOTTEN", quiet) } // want `^deadconnect: receiver quiet is never connected to "FORGOTTEN" \(registerForgotten is never called\)$`

// Start does all of it.
func Start(one *girc.Client) {
	d := newDesk()
	d.open()
	http.HandleFunc("/", d.serve)
	_, _ = late(), early()
	twice()
	mistaken()
	_ = store(one, nil)
}
