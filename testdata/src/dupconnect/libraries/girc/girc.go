package girc

import "github.com/lrstanley/girc"

func reply(client *girc.Client, event girc.Event) {}

// The client connects again and again.
func start(client *girc.Client) error {
	client.Handlers.Add(girc.CONNECTED, func(_ *girc.Client, event girc.Event) {
		client.Handlers.Add(girc.PRIVMSG, reply) // want `^receiver reply is connected to "PRIVMSG" whenever "CLIENT_CONNECTED" is sent \(it is called twice\)$`
	})
	client.Handlers.AddBg(girc.DISCONNECTED, reply)
	return client.Connect()
}

// What the receiver is given is the client.
func given(client *girc.Client) {
	client.Handlers.Add(girc.CONNECTED, func(c *girc.Client, event girc.Event) {
		c.Handlers.Add(girc.PRIVMSG, reply) // want `^receiver reply is connected to "PRIVMSG" whenever "CLIENT_CONNECTED" is sent`
	})
}
