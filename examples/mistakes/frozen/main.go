// Command frozen connects receivers to signals that take no more of them. Both
// connects panic, and the program prints what they say.
package main

import (
	"context"
	"errors"
	"fmt"
	"log"

	"github.com/signalvet/signalvet/dispatch"
)

var (
	orders   = dispatch.New[int]("orders")   // sent with the number of an order
	invoices = dispatch.New[int]("invoices") // sent with the number of an invoice
)

func main() {
	orders.Connect("print", printNumber)
	invoices.Connect("print", printNumber)
	freezeOne()
	freezeAll()
	ctx := context.Background()
	if err := errors.Join(orders.Send(ctx, 1), invoices.Send(ctx, 2)); err != nil {
		log.Fatal(err)
	}
}

// freezeOne freezes one signal and connects to it.
func freezeOne() {
	defer printPanic()
	orders.Freeze()
	// The signal is frozen since the line above.
	orders.Connect("count", count)
}

// freezeAll freezes every named signal of the program and connects to one.
func freezeAll() {
	defer printPanic()
	dispatch.Freeze()
	// The helper connects, and every signal that has a name is frozen.
	connectPlugin()
}

func connectPlugin() {
	invoices.Connect("plugin", count)
}

// printPanic lets the program go on after a panic.
func printPanic() {
	if value := recover(); value != nil {
		fmt.Println(value)
	}
}

func printNumber(_ context.Context, number int) error {
	_, err := fmt.Println("number", number)
	return err
}

func count(context.Context, int) error { return nil }
