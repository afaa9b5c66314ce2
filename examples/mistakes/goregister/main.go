// Command goregister connects its receiver in a goroutine and sends without
// waiting for it. Whether the order is printed is a matter of luck.
package main

import (
	"context"
	"fmt"
	"log"

	"github.com/signalvet/signalvet/dispatch"
)

// orders is sent with the number of each new order.
var orders = dispatch.New[int]("orders")

func main() {
	// The send below does not wait until this has run.
	go register()
	if err := orders.Send(context.Background(), 1); err != nil {
		log.Fatal(err)
	}
}

func register() {
	orders.Connect("print", printOrder)
}

func printOrder(_ context.Context, number int) error {
	_, err := fmt.Println("order", number)
	return err
}
