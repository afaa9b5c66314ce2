package nats

import (
	"fmt"

	"github.com/nats-io/nats.go"
)

// Nothing happens in between, so that nobody has the time to publish.
func probe(conn *nats.Conn, handle func(*nats.Msg)) error {
	sub, err := conn.Subscribe("orders.placed", handle) // want `^receiver handle is disconnected before "orders\.placed" is sent \(it is never called\)$`
	if err != nil {
		return fmt.Errorf("probe: %w", err)
	}
	return sub.Unsubscribe()
}

// Others publish whenever they like.
func listen(conn *nats.Conn, handle func(*nats.Msg)) error {
	sub, err := conn.Subscribe("orders.placed", handle)
	if err != nil {
		return err
	}
	fmt.Println("listening")
	return sub.Unsubscribe()
}
