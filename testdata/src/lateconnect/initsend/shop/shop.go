// Package shop sends some of its signals while it is initialised.
package shop

import (
	"context"
	"net/http"
	"os"
	"time"

	"github.com/signalvet/signalvet/dispatch"
)

// Order is the payload of the signals.
type Order struct{ ID int }

// The shop's signals.
var (
	Orders  = dispatch.New[Order]("shop.orders")
	Prices  = dispatch.New[Order]("shop.prices")
	Loaded  = dispatch.New[Order]("shop.loaded")
	Themes  = dispatch.New[Order]("shop.themes")
	Refunds = dispatch.New[Order]("shop.refunds")
	Audits  = dispatch.New[Order]("shop.audits")
	Ticks   = dispatch.New[Order]("shop.ticks")
	Debugs  = dispatch.New[Order]("shop.debugs")
	drafts  = dispatch.New[Order]("shop.drafts")
	notes   = dispatch.New[Order]("shop.notes")
)

// Wrong: no importer can have connected to an exported signal.
func init() {
	_ = Orders.Send(context.Background(), Order{ID: 1}) // want "Orders is sent while package .*shop is initialised"
}

// Wrong: a package-level initialiser sends.
var _ = Prices.Send(context.Background(), Order{ID: 2}) // want "Prices is sent while package .*shop is initialised"

// Wrong: a package-level initialiser calls a function that sends. (The design says "at the send itself".)
var theme = loadTheme()

func loadTheme() string {
	_ = Themes.SendRobust(context.Background(), Order{ID: 3}) // want "Themes is sent while package .*shop is initialised"
	return "dark"
}

// Wrong: nobody has connected to drafts, and it is too early for anybody else.
func init() {
	_ = drafts.Send(context.Background(), Order{ID: 4}) // want "drafts is sent while package .*shop is initialised"
}

// Wrong: the package itself is there in time, but Loaded is exported, and its importers are not.
func init() {
	Loaded.Connect("note", note)
	_ = Loaded.Send(context.Background(), Order{ID: 5}) // want "Loaded is sent while package .*shop is initialised"
}

// Right: notes is not exported, and its receiver is there in time.
func init() {
	notes.Connect("note", note)
	_ = notes.Send(context.Background(), Order{ID: 6})
}

// Right: the handler sends at run time.
func init() {
	http.HandleFunc("/refund", func(w http.ResponseWriter, r *http.Request) {
		if err := Refunds.Send(r.Context(), Order{}); err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
		}
	})
}

// Right: init connects only.
func init() {
	Audits.Connect("note", note)
}

// Right: the goroutine waits for its ticker before it sends.
func init() {
	go func() {
		for range time.Tick(time.Minute) {
			_ = Ticks.Send(context.Background(), Order{})
		}
	}()
}

// Right: it is sent only where somebody asks for it; so it only may come first.
func init() {
	if os.Getenv("SHOP_DEBUG") != "" {
		_ = Debugs.Send(context.Background(), Order{})
	}
}

// Place sends at run time.
func Place(ctx context.Context) error { return Refunds.Send(ctx, Order{}) }

// Theme returns the name of the theme.
func Theme() string { return theme }

func note(ctx context.Context, o Order) error { return nil }
