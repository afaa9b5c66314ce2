package ircevent

import irc "github.com/thoj/go-ircevent"

type bot struct{ conn *irc.Connection }

func (b *bot) reply(e *irc.Event) {}

func (b *bot) start() {
	b.conn.AddCallback("001", func(e *irc.Event) {
		b.conn.Join("#go")
		b.conn.AddCallback("PRIVMSG", b.reply) // want `^receiver reply is connected to "PRIVMSG" whenever "001" is sent \(it is called twice\)$`
	})
	b.conn.AddCallback("JOIN", b.reply)
	b.conn.Loop()
}
