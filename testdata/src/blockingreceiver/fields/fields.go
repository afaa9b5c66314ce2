// Package fields keeps receivers in fields.
package fields

import (
	"context"
	"net/http"

	"github.com/signalvet/signalvet/dispatch"
)

var scanned = dispatch.New[string]("scanned")

type gateway struct {
	upload  func(context.Context, string) error
	local   func(context.Context, string) error
	either  func(context.Context, string) error
	given   func(context.Context, string) error
	fetch   func(string) error
	counted int
}

func newGateway(given func(context.Context, string) error, fast bool) *gateway {
	g := &gateway{upload: uploader("http://scans/"), given: given}
	g.local = g.count
	g.either = g.count
	if !fast {
		g.either = g.upload
	}
	g.fetch = get
	return g
}

func uploader(base string) func(context.Context, string) error {
	return func(_ context.Context, code string) error { return get(base + code) }
}

func get(url string) error {
	resp, err := http.Get(url)
	if err != nil {
		return err
	}
	return resp.Body.Close()
}

func (g *gateway) count(context.Context, string) error {
	g.counted++
	return nil
}

func (g *gateway) open() {
	scanned.Connect("upload", g.upload) // want `receiver upload may block the sender.*net/http\.Get`
	scanned.Connect("local", g.local)
	scanned.Connect("either", g.either)
	scanned.Connect("given", g.given)
	scanned.Connect("fetch", func(_ context.Context, code string) error { return g.fetch(code) }) // want `receiver function literal may block the sender.*net/http\.Get`
}
