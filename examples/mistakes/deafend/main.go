// Command deafend sends a signal that nobody receives: the receiver was
// connected to the old signal when the new one came. The mail never goes out.
package main

import (
	"context"
	"fmt"
	"log"

	"github.com/signalvet/signalvet/dispatch"
)

var (
	// Nobody receives it.
	orderPlaced = dispatch.New[int]("order_placed")

	// Nobody sends it any more.
	orderCreated = dispatch.New[int]("order_created")
)

func main() {
	orderCreated.Connect("mail", sendMail)
	fmt.Println("order 7 is placed")
	if err := orderPlaced.Send(context.Background(), 7); err != nil {
		log.Fatal(err)
	}
}

func sendMail(_ context.Context, number int) error {
	_, err := fmt.Printf("mail: your order %d was placed\n", number)
	return err
}
