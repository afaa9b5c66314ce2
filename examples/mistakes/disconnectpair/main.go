// Command disconnectpair disconnects receivers that stay connected all the
// same: the uid or the sender is not the one that they were connected with, and
// Disconnect only returns false. What it prints should not have been received.
package main

import (
	"context"
	"errors"
	"fmt"
	"log"
)

func main() {
	ctx := context.Background()
	if err := errors.Join(misspelt(ctx), fromOneToAll(ctx), fromOneToAnother(ctx), fromAllToOne(ctx)); err != nil {
		log.Fatal(err)
	}
}

// report prints that a receiver was called in vain.
func report(receiver string) error {
	_, err := fmt.Println(receiver, "is still connected")
	return err
}
