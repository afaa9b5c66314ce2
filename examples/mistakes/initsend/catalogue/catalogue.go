// Package catalogue loads a list of books when the program starts.
package catalogue

import (
	"context"

	"github.com/signalvet/signalvet/dispatch"
)

// Loaded is sent with the number of books whenever the list was loaded.
var Loaded = dispatch.New[int]("catalogue.loaded")

var books = []string{"Emma", "Persuasion"}

func init() {
	// Go initialises this package before all that import it, so none of them
	// can have connected yet.
	if err := Loaded.Send(context.Background(), len(books)); err != nil {
		panic(err)
	}
}

// Reload loads the list again.
func Reload(ctx context.Context) error {
	return Loaded.Send(ctx, len(books))
}
