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

func look() (int, error) { return 0, nil }

func attempt(f func() error) error {
	if err := f(); err != nil {
		return err
	}
	return nil
}

// Wrong: what the literal returns at its end may be no error.
func outcome(ctx context.Context) error {
	if err := attempt(func() error {
		_, err := look()
		return err
	}); err != nil {
		return err
	}
	if err := fail(ctx); err != nil {
		return err
	}
	failed.Connect("outcome", note) // want `^receiver note is connected after failed is sent`
	return nil
}

// Right: it always fails.
func never(ctx context.Context) error {
	if err := attempt(func() error {
		err := errors.New("never")
		return err
	}); err != nil {
		return err
	}
	failed.Connect("never", note)
	return nil
}
