// Package board passes the errors of its sends on.
package board

import (
	"context"
	"errors"
	"fmt"

	"github.com/signalvet/signalvet/dispatch"
)

// Posted is sent with the number of a job.
var Posted = dispatch.New[int]("posted")

// Post sends.
func Post(ctx context.Context, id int) error { return Posted.Send(ctx, id) }

// Publish wraps the error.
func Publish(ctx context.Context, id int) (int, error) {
	if err := Post(ctx, id); err != nil {
		return 0, fmt.Errorf("publish %d: %w", id, err)
	}
	return id, nil
}

// OnPosted connects.
func OnPosted(uid string, r dispatch.Receiver[int]) error {
	_, err := Posted.TryConnect(uid, r)
	return err
}

// Quiet keeps the error to itself.
func Quiet(ctx context.Context, id int) error {
	_ = Posted.Send(ctx, id)
	return nil
}

// Checked returns another error.
func Checked(ctx context.Context, id int) error {
	err := Posted.Send(ctx, id)
	if err != nil {
		fmt.Println(err)
	}
	err = check(id)
	return err
}

func check(id int) error {
	if id < 0 {
		return errors.New("negative")
	}
	return nil
}
