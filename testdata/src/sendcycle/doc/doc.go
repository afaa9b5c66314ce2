// Package doc holds what the documentation shows.
package doc

import (
	"context"

	"github.com/signalvet/signalvet/dispatch"
)

// User is the event.
type User struct{ ID int }

var saved = dispatch.New[User]("saved")

func wrong() {
	saved.Connect("touch", func(ctx context.Context, u User) error { return save(ctx, u) }) // want `sending saved leads back to saved \(function literal → save\)`
}

func right() {
	saved.Connect("touch", func(ctx context.Context, u User) error { return store(ctx, u) })
}

func save(ctx context.Context, u User) error {
	if err := store(ctx, u); err != nil {
		return err
	}
	return saved.Send(ctx, u)
}

func store(context.Context, User) error { return nil }
