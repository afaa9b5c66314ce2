// Command tool uses a part of the program, and connects nothing.
package main

import (
	"context"

	"orphansignal/shop/signals"
)

func main() { _ = signals.Place(context.Background()) }
