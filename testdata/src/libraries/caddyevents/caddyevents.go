// Package caddyevents does with its library what each check looks for, and beside it what is right.
package caddyevents

import (
	"context"
	"database/sql"
	"net/http"
	"sync"

	"github.com/caddyserver/caddy/v2"
	"github.com/caddyserver/caddy/v2/modules/caddyevents"
)

type desk struct {
	mu    sync.Mutex
	app   *caddyevents.App
	count int
}

func (d *desk) provision() error {
	if err := d.app.On("opened", opened{}); err != nil { // want `^blockingreceiver: receiver opened may block the sender \(net/http\.Get\)$`
		return err
	}
	if err := d.app.On("closed", closed{d}); err != nil {
		return err
	}
	return d.app.On("counted", counted{d})
}

type opened struct{}

// Handle waits for another machine while the sender waits for it.
func (opened) Handle(context.Context, caddy.Event) error {
	_, err := http.Get("https://example.com/opened")
	return err
}

type closed struct{ d *desk }

// Handle has what it sends come back to itself.
func (c closed) Handle(ctx context.Context, e caddy.Event) error {
	return c.d.app.Emit(caddy.Context{Context: ctx}, "closed", nil).Aborted // want `^sendcycle: sending "closed" leads back to "closed" \(closed\)$`
}

type counted struct{ d *desk }

func (c counted) Handle(context.Context, caddy.Event) error {
	c.d.mu.Lock()
	defer c.d.mu.Unlock()
	c.d.count++
	return nil
}

func (d *desk) open(ctx caddy.Context) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.app.Emit(ctx, "counted", nil) // want `^lockedsend: "counted" is sent while mu is locked \(receiver counted locks it too\)$`
}

func (d *desk) shut(ctx caddy.Context) {
	d.mu.Lock()
	d.count = 0
	d.mu.Unlock()
	d.app.Emit(ctx, "counted", nil)
}

type quiet struct{}

func (quiet) Handle(context.Context, caddy.Event) error { return nil }

func late(app *caddyevents.App) error {
	if err := app.Start(); err != nil {
		return err
	}
	return app.On("late", quiet{}) // want `^lateconnect: receiver quiet is connected after app is started \(the connect fails\)$`
}

func early(app *caddyevents.App) error {
	if err := app.On("early", quiet{}); err != nil {
		return err
	}
	return app.Start()
}

func twice(app *caddyevents.App) error {
	if err := app.On("twice", quiet{}); err != nil {
		return err
	}
	return app.On("twice", quiet{}) // want `^dupconnect: receiver quiet is connected to "twice" twice \(it is called twice\)$`
}

func careless(app *caddyevents.App) {
	app.On("careless", quiet{}) // want `^droppedresult: the error of app\.On is dropped \(quiet may not be connected\)$`
}

func store(ctx caddy.Context, app *caddyevents.App, db *sql.DB) error {
	tx, err := db.Begin()
	if err != nil {
		return err
	}
	defer tx.Rollback()
	app.Emit(ctx, "stored", nil) // want `^txsend: "stored" is sent before its transaction commits \(a rollback cannot undo its receivers\)$`
	return tx.Commit()
}

// registerForgotten is called by nobody.
func registerForgotten(app *caddyevents.App) error { return app.On("forgotten", quiet{}) } // want `^deadconnect: receiver quiet is never connected to "forgotten" \(registerForgotten is never called\)$`

// Start does all of it.
func Start(ctx caddy.Context, app, one, two *caddyevents.App) error {
	d := &desk{app: app}
	if err := d.provision(); err != nil {
		return err
	}
	d.open(ctx)
	d.shut(ctx)
	careless(app)
	return errors(late(one), early(two), twice(app), store(ctx, app, nil))
}

func errors(errs ...error) error { return errs[0] }
