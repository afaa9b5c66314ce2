package ergochat

import (
	"github.com/ergochat/irc-go/ircevent"
	"github.com/ergochat/irc-go/ircmsg"
)

type bot struct{ conn *ircevent.Connection }

func (b *bot) reply(m ircmsg.Message) {}

func (b *bot) start() error {
	b.conn.AddConnectCallback(func(m ircmsg.Message) {
		b.conn.Join("#go")
		b.conn.AddCallback("PRIVMSG", b.reply) // want `^receiver reply is connected to "PRIVMSG" whenever "connect" is sent \(it is called twice\)$`
	})
	b.conn.AddDisconnectCallback(b.reply)
	return b.conn.Connect()
}
