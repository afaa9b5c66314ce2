package main

import (
	"context"
	"encoding/json"
	"log/slog"

	"github.com/ThreeDotsLabs/watermill"
	"github.com/ThreeDotsLabs/watermill/message"

	"github.com/signalvet/signalvet/dispatch"
)

// publishTo returns a receiver that hands each event to a broker. It fails when
// the broker does not take the event, so that Send tells its caller.
func publishTo[T any](publisher message.Publisher, topic string) dispatch.Receiver[T] {
	return func(ctx context.Context, event T) error {
		payload, err := json.Marshal(event)
		if err != nil {
			return err
		}
		msg := message.NewMessage(watermill.NewUUID(), payload)
		msg.SetContext(ctx)
		return publisher.Publish(topic, msg)
	}
}

// consume calls handle with the events of a topic until messages ends. An event
// that handle refuses is delivered again; one that cannot be read never can, so
// that it is logged and dropped.
func consume[T any](messages <-chan *message.Message, handle func(context.Context, T) error) {
	for msg := range messages {
		var event T
		if err := json.Unmarshal(msg.Payload, &event); err != nil {
			slog.Error("unreadable message", "id", msg.UUID, "error", err)
			msg.Ack()
			continue // asking for it again would never end
		}
		if err := handle(msg.Context(), event); err != nil {
			msg.Nack()
			continue // the broker sends it again
		}
		msg.Ack()
	}
}
