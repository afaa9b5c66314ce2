// Package doc holds what the documentation shows.
package doc

import (
	"context"

	"github.com/signalvet/signalvet/dispatch"
)

var saved = dispatch.New[int]("saved")

const logUID = "log-user"

func logUser(context.Context, int) error { return nil }

func wrong(ctx context.Context, user int) error {
	saved.Connect(logUID, logUser) // want `receiver logUser is disconnected before saved is sent \(it is never called\)`
	saved.Disconnect(logUID)
	return saved.Send(ctx, user)
}

func right(ctx context.Context, user int) error {
	saved.Connect(logUID, logUser)
	defer saved.Disconnect(logUID)
	return saved.Send(ctx, user)
}

var _ = []any{wrong, right}
