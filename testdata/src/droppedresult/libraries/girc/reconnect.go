package girc

import "github.com/lrstanley/girc"

type bridge struct{ client *girc.Client }

// first is taken away before the client connects again.
func (b *bridge) first(client *girc.Client, event girc.Event) {
	b.client.Handlers.Add("TOPIC", b.topic)
}

func (b *bridge) topic(client *girc.Client, event girc.Event) {}

func (b *bridge) run() {
	b.client.Handlers.Add("001", b.first)
	for {
		b.client.Connect()
		b.client.Handlers.Clear("001")
	}
}
