package nats

import "github.com/nats-io/nats.go"

// Others publish whenever they like.
func listen(conn *nats.Conn, handle func(*nats.Msg)) error {
	sub, err := conn.Subscribe("orders.placed", handle)
	if err != nil {
		return err
	}
	return sub.Unsubscribe()
}
