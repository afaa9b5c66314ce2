package ircevent

import irc "github.com/thoj/go-ircevent"

type bot struct {
	conn *irc.Connection
	join int
}

func (b *bot) greet(e *irc.Event) {}

func (b *bot) start() { b.join = b.conn.AddCallback("JOIN", b.greet) }

func (b *bot) stop() {
	b.conn.RemoveCallback("PART", b.join) // want `^receiver greet is connected to "JOIN", not to "PART" \(nothing is disconnected\)$`
	b.conn.RemoveCallback("JOIN", b.join)
}
