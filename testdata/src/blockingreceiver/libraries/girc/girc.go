package girc

import (
	"time"

	"github.com/lrstanley/girc"
)

func think(client *girc.Client, event girc.Event) { time.Sleep(time.Second) }

func wire(client *girc.Client) {
	client.Handlers.Add(girc.PRIVMSG, think) // want `^receiver think may block the sender \(time.Sleep\)$`
	client.Handlers.AddBg(girc.PRIVMSG, think)
}
