package nats

import "github.com/nats-io/nats.go"

// Bus is what the package needs of a connection.
type Bus interface {
	Subscribe(subject string, handle nats.MsgHandler) (*nats.Subscription, error)
	PublishMsg(m *nats.Msg) error
}

func listen(bus Bus) error {
	bus.Subscribe("orders.*", func(*nats.Msg) {}) // want `^the error of bus\.Subscribe is dropped \(function literal may not be connected\)$`
	bus.PublishMsg(&nats.Msg{Subject: "orders.heard"})
	_, err := bus.Subscribe("orders.*", func(*nats.Msg) {})
	return err
}
