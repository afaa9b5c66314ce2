package main_test

import "testing"

// What a package does when it is initialised is judged in the command, even if
// the command reaches it through a blank import of another package only, which
// the types that the go command hands over do not show.
func TestBlankImportOfAnImport(t *testing.T) {
	dir := dispatching(t, map[string]string{
		"main.go": "package main\n\nimport \"example.com/m/middle\"\n\nfunc main() { middle.Register() }\n",
		"middle/middle.go": `package middle

import (
	_ "example.com/m/deep"
	"example.com/m/shop"
)

func Register() { shop.Orders.Connect("turntable", shop.Log) }
`,
		"deep/deep.go": `package deep

import "example.com/m/shop"

func init() { shop.Orders.Disconnect("hologram") }
`,
		"shop/shop.go": `package shop

import (
	"context"

	"github.com/signalvet/signalvet/dispatch"
)

var Orders = dispatch.New[int]("orders")

func Log(context.Context, int) error { return nil }
`,
	})
	alone, _ := bothModes(t, dir, "-uidmatch", "./...")
	alone.expect(t, 1, `main.go:3:8: no connection of Orders has uid "hologram" (Disconnect returns false), at deep.go:5 (uidmatch)`, "")
}
