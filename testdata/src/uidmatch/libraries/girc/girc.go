package girc

import "github.com/lrstanley/girc"

func reply(client *girc.Client, event girc.Event) {}

func once(client *girc.Client) {
	id := client.Handlers.Add(girc.PRIVMSG, reply)
	client.Handlers.Remove(id)
	client.Handlers.Clear(girc.PRIVMSG)
}
