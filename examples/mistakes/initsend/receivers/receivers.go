// Package receivers prints what becomes of the catalogue. It is meant for a
// blank import.
package receivers

import (
	"context"
	"fmt"

	"github.com/signalvet/signalvet/examples/mistakes/initsend/catalogue"
)

func init() {
	// However early main imports this package, the catalogue has sent before.
	catalogue.Loaded.Connect("print", printCount)
}

func printCount(_ context.Context, books int) error {
	_, err := fmt.Println("loaded books:", books)
	return err
}
