package main

import (
	"context"
	"fmt"
	"log"

	"github.com/ThreeDotsLabs/watermill"
	"github.com/ThreeDotsLabs/watermill/pubsub/gochannel"
)

const topic = "orders.placed"

func main() {
	if err := run(context.Background()); err != nil {
		log.Fatal(err)
	}
}

// run places an order and waits until the other side of the broker has it.
func run(ctx context.Context) error {
	broker := gochannel.NewGoChannel(gochannel.Config{Persistent: true}, watermill.NopLogger{})
	defer broker.Close()
	//lint:ignore blockingreceiver a broker in memory waits for acknowledgements only when it is configured to
	conn := Placed.Connect("broker", publishTo[Order](broker, topic))
	defer conn.Disconnect()

	messages, err := broker.Subscribe(ctx, topic)
	if err != nil {
		return err
	}
	received := make(chan Order)
	go consume(messages, func(_ context.Context, o Order) error {
		received <- o
		return nil
	})
	if err := Placed.Send(ctx, Order{ID: 1, Total: 30}); err != nil {
		return err
	}
	fmt.Printf("the broker delivered %+v\n", <-received)
	return nil
}
