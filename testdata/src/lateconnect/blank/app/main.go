// Command app gets its receivers from a blank import.
package main

import (
	"context"
	"fmt"
	"os"

	_ "lateconnect/blank/receivers"
	"lateconnect/blank/shop"
)

// Right: the receivers of Orders are connected in an init; only print comes late.
func main() {
	if err := shop.Place(context.Background(), "1"); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	shop.Orders.Connect("print", print) // want "receiver print is connected after Orders is sent"
}

func print(ctx context.Context, id string) error {
	_, err := fmt.Println(id)
	return err
}
