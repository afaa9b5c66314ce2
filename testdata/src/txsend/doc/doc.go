// Package doc holds what the documentation shows.
package doc

import (
	"context"
	"database/sql"

	"github.com/signalvet/signalvet/dispatch"
)

var placed = dispatch.New[int]("placed")

func wrong(ctx context.Context, tx *sql.Tx, order int) error {
	placed.Send(ctx, order) // want `placed is sent before its transaction commits`
	return tx.Commit()
}

func right(ctx context.Context, tx *sql.Tx, order int) error {
	if err := tx.Commit(); err != nil {
		return err
	}
	return placed.Send(ctx, order)
}
