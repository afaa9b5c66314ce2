// Package readloop reads until the end and tells each row.
package readloop

import (
	"context"
	"encoding/csv"
	"errors"
	"io"

	"github.com/signalvet/signalvet/dispatch"
)

var imported = dispatch.New[string]("catalog.imported")

func index(context.Context, string) error { return nil }

// importAll leaves the loop at the end of the file; a loop with that condition in its head is the same.
func importAll(ctx context.Context, r *csv.Reader) error {
	for {
		row, err := r.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return err
		}
		if err := imported.Send(ctx, row[0]); err != nil {
			return err
		}
	}
	return nil
}

// Wrong: the body of the loop counts as run.
func start(ctx context.Context, r *csv.Reader) error {
	if err := importAll(ctx, r); err != nil {
		return err
	}
	imported.Connect("index", index) // want "receiver index is connected after imported is sent"
	return nil
}

// Wrong: the same in one function, with a condition in the middle.
func middle(ctx context.Context, next func() (string, bool)) {
	for {
		row, ok := next()
		if !ok {
			break
		}
		_ = imported.Send(ctx, row)
	}
	imported.Connect("index", index) // want "receiver index is connected after imported is sent"
}

// Wrong: the loop is left by a return of nil.
func drain(ctx context.Context, next func() (string, bool)) error {
	for {
		row, ok := next()
		if !ok {
			return nil
		}
		_ = imported.Send(ctx, row)
	}
}

func afterDrain(ctx context.Context, next func() (string, bool)) error {
	if err := drain(ctx, next); err != nil {
		return err
	}
	imported.Connect("index", index) // want "receiver index is connected after imported is sent"
	return nil
}

// Right: only some rows are sent.
func someRows(ctx context.Context, rows []string) {
	for _, row := range rows {
		if row == "" {
			continue
		}
		if row[0] == '#' {
			_ = imported.Send(ctx, row)
		}
	}
	imported.Connect("index", index)
}
