// Package embedded holds signals in a struct that others embed.
package embedded

import (
	"context"

	"github.com/signalvet/signalvet/dispatch"
)

// Signals is what every kind of row has.
type Signals[T any] struct {
	Saved   dispatch.Signal[*T]
	Removed dispatch.Signal[*T]
}

// OnSaved connects r.
func (s *Signals[T]) OnSaved(uid string, r func(context.Context, *T) error) { s.Saved.Connect(uid, r) }

// OnRemoved connects r.
func (s *Signals[T]) OnRemoved(uid string, r func(context.Context, *T) error) {
	s.Removed.Connect(uid, r)
}

// Article is a row.
type Article struct{ Title string }

// Articles are rows.
type Articles struct{ Signals[Article] }

// Save tells that x is saved.
func (a *Articles) Save(ctx context.Context, x *Article) error { return a.Saved.Send(ctx, x) }

type app struct{ articles Articles }

func (a *app) index(context.Context, *Article) error { return nil }

func (a *app) seed(ctx context.Context) error { return a.articles.Save(ctx, new(Article)) }

func (a *app) wire()  { a.articles.OnSaved("index", a.index) }
func (a *app) wire2() { a.articles.OnRemoved("index", a.index) }

func run(ctx context.Context) error {
	a := new(app)
	if err := a.seed(ctx); err != nil {
		return err
	}
	a.wire() // want `^receiver index is connected after Saved is sent \(seed → Save → Send, then wire → OnSaved → Connect`
	a.wire2()
	return nil
}
