package natsjetstream

import (
	"context"

	"github.com/nats-io/nats.go"
	"github.com/nats-io/nats.go/jetstream"
)

type ledger struct{ js jetstream.JetStream }

// The server says whether it has kept the message.
func (l *ledger) book(ctx context.Context, entry []byte) {
	l.js.Publish(ctx, "ledger.booked", entry) // want `^the error of js\.Publish is dropped \(nothing may have been sent\)$`
}

func (l *ledger) bookSurely(ctx context.Context, entry []byte) error {
	_, err := l.js.Publish(ctx, "ledger.booked", entry)
	return err
}

func follow(consumer jetstream.Consumer) (jetstream.ConsumeContext, error) {
	return consumer.Consume(func(msg jetstream.Msg) { msg.Ack() })
}

func watch(consumer jetstream.Consumer) {
	consumer.Consume(func(msg jetstream.Msg) { msg.Ack() }) // want `^the error of consumer\.Consume is dropped`
}

func classic(conn *nats.Conn) error {
	js, err := conn.JetStream()
	if err != nil {
		return err
	}
	js.QueueSubscribe("ledger.*", "booking", func(m *nats.Msg) {}) // want `^the error of js\.QueueSubscribe is dropped`
	_, err = js.Subscribe("ledger.*", func(m *nats.Msg) {})
	return err
}
