package main_test

import (
	"maps"
	"testing"
)

// forgotten is a program whose command does not import the receivers.
var forgotten = map[string]string{
	"cmd/shop/main.go": `package main

import (
	"context"

	"example.com/m/orders"
)

func main() { _ = orders.Placed.Send(context.Background(), 1) }
`,
	"orders/orders.go": `package orders

import "github.com/signalvet/signalvet/dispatch"

var Placed = dispatch.New[int]("orders.placed")
`,
	"receivers/receivers.go": `package receivers

import (
	"context"

	"example.com/m/orders"
)

func audit(context.Context, int) error { return nil }

func init() {
	orders.Placed.Connect("audit", audit)
}
`,
}

const neverConnected = "receivers/receivers.go:12:2: receiver audit is never connected to Placed (no command imports example.com/m/receivers) (deadconnect)"

// TestUnimportedReceivers: only the command sees the whole module, whatever it
// is asked to analyse.
func TestUnimportedReceivers(t *testing.T) {
	const imports = "package main\n\nimport _ \"example.com/m/receivers\"\n"
	for name, each := range map[string]struct {
		added map[string]string
		want  string
	}{
		"forgotten":                {nil, neverConnected},
		"imported":                 {map[string]string{"cmd/shop/receivers.go": imports}, ""},
		"imported by another":      {map[string]string{"cmd/tool/main.go": imports + "\nfunc main() {}\n"}, ""},
		"imported under a tag":     {map[string]string{"cmd/shop/receivers.go": "//go:build full\n\n" + imports}, ""},
		"of a library":             {map[string]string{"lib.go": "package m\n"}, ""},
		"of a signal nobody needs": {map[string]string{"cmd/shop/main.go": "package main\n\nfunc main() {}\n"}, ""},
	} {
		t.Run(name, func(t *testing.T) {
			files := maps.Clone(forgotten)
			maps.Copy(files, each.added)
			dir := dispatching(t, files)
			alone, vet := bothModes(t, dir, "-deadconnect", "./...")
			status := 0
			if each.want != "" {
				status = 1
			}
			alone.expect(t, status, each.want, "")
			vet.expect(t, 0, "", "")
		})
	}
	t.Run("alone", func(t *testing.T) {
		alone, _ := bothModes(t, dispatching(t, forgotten), "-deadconnect", "./receivers")
		alone.expect(t, 1, neverConnected, "")
	})
}
