// Command droppederror throws away the errors of a connect and of a send. It
// ships an order that a receiver has refused, and the ledger never hears of it.
package main

import (
	"context"
	"errors"
	"fmt"

	"github.com/signalvet/signalvet/dispatch"
)

// orderPlaced is sent with the number of pieces.
var orderPlaced = dispatch.New[int]("order_placed")

func main() {
	orderPlaced.Connect("stock", reserve)
	orderPlaced.Freeze()
	// The signal is frozen, and the error that says so is dropped.
	orderPlaced.TryConnect("ledger", book)

	// The receiver refuses, and its error is dropped.
	orderPlaced.Send(context.Background(), 100)
	fmt.Println("shipped 100 pieces")
}

func reserve(_ context.Context, pieces int) error {
	if pieces > 10 {
		return errors.New("not enough in stock")
	}
	_, err := fmt.Println("reserved", pieces)
	return err
}

func book(_ context.Context, pieces int) error {
	_, err := fmt.Println("booked", pieces)
	return err
}
