package ircevent

import (
	"net/http"

	irc "github.com/thoj/go-ircevent"
)

type link struct{ conn *irc.Connection }

func (l *link) notice(e *irc.Event) {}

// What is cleared for one code is not cleared for another.
func (l *link) wire() {
	l.conn.AddCallback("001", func(e *irc.Event) {
		l.conn.AddCallback("PRIVMSG", l.notice) // want `^receiver notice is connected to "PRIVMSG" whenever "001" is sent \(it is called twice\)$`
	})
	l.conn.AddCallback("376", func(e *irc.Event) {
		l.conn.ClearCallback("NOTICE")
		l.conn.AddCallback("NOTICE", l.notice)
	})
}

func (l *link) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	l.conn.AddCallback("303", func(e *irc.Event) { // want `^receiver function literal is connected to "303" per request and never disconnected$`
		w.WriteHeader(http.StatusNoContent)
	})
}
