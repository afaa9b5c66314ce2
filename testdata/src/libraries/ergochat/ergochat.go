// Package ergochat does with its library what each check looks for, and beside it what is right.
package ergochat

import (
	"net/http"

	"github.com/ergochat/irc-go/ircevent"
	"github.com/ergochat/irc-go/ircmsg"
)

func quiet(ircmsg.Message) {}

// slow waits for another machine while the connection waits for it.
func slow(ircmsg.Message) { _, _ = http.Get("https://example.com/message") }

func listen(conn *ircevent.Connection) {
	conn.AddCallback("PRIVMSG", slow) // want `^blockingreceiver: receiver slow may block the sender \(net/http\.Get\)$`
}

func late() error {
	conn := &ircevent.Connection{}
	if err := conn.Connect(); err != nil {
		return err
	}
	conn.AddCallback("001", quiet) // want `^lateconnect: receiver quiet is connected after conn is started \(it misses what came before\)$`
	return nil
}

func early() error {
	conn := &ircevent.Connection{}
	conn.AddCallback("001", quiet)
	return conn.Connect()
}

func twice() {
	conn := &ircevent.Connection{}
	conn.AddCallback("JOIN", quiet)
	conn.AddCallback("JOIN", quiet) // want `^dupconnect: receiver quiet is connected to "JOIN" twice \(it is called twice\)$`
}

// mistaken gives the id of one connection to another.
func mistaken() {
	one, two := &ircevent.Connection{}, &ircevent.Connection{}
	id := one.AddCallback("PRIVMSG", quiet)
	two.RemoveCallback(id) // want `^uidmatch: receiver quiet is connected to one, not to two \(nothing is disconnected\)$`
	one.RemoveCallback(id)
}

// serve adds a callback for each request, and loses its id.
func serve(conn *ircevent.Connection) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		conn.AddCallback("PRIVMSG", func(ircmsg.Message) { w.WriteHeader(http.StatusOK) }) // want `^dupconnect: receiver function literal is connected to "PRIVMSG" per request and never disconnected$` `^droppedresult: the connection of function literal to "PRIVMSG" is dropped \(nothing else can disconnect it\)$`
	}
}

// registerForgotten is called by nobody.
func registerForgotten(conn *ircevent.Connection) { conn.AddCallback("PART", quiet) } // want `^deadconnect: receiver quiet is never connected to "PART" \(registerForgotten is never called\)$`

// Start does all of it.
func Start(one *ircevent.Connection) {
	listen(one)
	_, _ = late(), early()
	twice()
	mistaken()
	http.HandleFunc("/", serve(one))
}
