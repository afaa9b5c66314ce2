// Package errors sends errors as events.
package errors

import (
	"context"
	"errors"

	"github.com/signalvet/signalvet/dispatch"
)

var failed = dispatch.New[error]("failed")

func note(context.Context, error) error { return nil }

func fail(ctx context.Context) error { return failed.Send(ctx, errors.New("failed")) }

func failing(ctx context.Context) error {
	if err := fail(ctx); err != nil {
		return err
	}
	failed.Connect("note", note) // want `^receiver note is connected after failed is sent`
	return nil
}
