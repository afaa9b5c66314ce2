package caddyevents

import (
	"context"

	"github.com/caddyserver/caddy/v2"
	"github.com/caddyserver/caddy/v2/modules/caddyevents"
)

type logger struct{}

func (logger) Handle(ctx context.Context, e caddy.Event) error { return nil }

func start(app *caddyevents.App, l logger) error {
	if err := app.On("cert_obtained", l); err != nil {
		return err
	}
	if err := app.Start(); err != nil {
		return err
	}
	return app.On("cert_failed", l) // want `^receiver l is connected after app is started \(the connect fails\)$`
}
