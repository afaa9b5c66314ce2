// Package caddyevents is a stub with the part of the API that the tests need.
package caddyevents

import (
	"context"

	"github.com/caddyserver/caddy/v2"
)

type App struct {
	Subscriptions []*Subscription
}

type Subscription struct {
	Events []string

	Modules []caddy.ModuleID

	Handlers []Handler
}

func (app *App) Start() error { return nil }

func (app *App) Stop() error { return nil }

func (app *App) Subscribe(s *Subscription) error { return nil }

func (app *App) On(eventName string, handler Handler) error { return nil }

func (app *App) Emit(ctx caddy.Context, eventName string, data map[string]any) caddy.Event {
	return *new(caddy.Event)
}

type Handler interface {
	Handle(context.Context, caddy.Event) error
}
