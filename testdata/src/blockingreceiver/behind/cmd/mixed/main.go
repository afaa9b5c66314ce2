// Command mixed puts two types behind the interface, and one does not wait.
package main

import (
	"context"
	"os"

	"blockingreceiver/behind/announce"
	"blockingreceiver/behind/mail"
	"blockingreceiver/behind/orders"
)

func main() {
	var n announce.Notifier = mail.Nothing{}
	if url := os.Getenv("URL"); url != "" {
		n = &mail.Client{URL: url}
	}
	orders.New(n)
	_ = orders.Placed.Send(context.Background(), orders.Order{})
}
