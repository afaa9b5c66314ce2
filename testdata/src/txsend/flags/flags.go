// Package flags switches sends on and off by parameters.
package flags

import (
	"context"
	"database/sql"

	"github.com/signalvet/signalvet/dispatch"
)

var stored = dispatch.New[string]("flags.stored")

func insert(ctx context.Context, tx *sql.Tx, name string, tell bool) error {
	if _, err := tx.ExecContext(ctx, "insert"); err != nil {
		return err
	}
	if !tell || name == "" {
		return nil
	}
	return stored.Send(ctx, name)
}

func both(ctx context.Context, tx *sql.Tx, name string, silent bool) error {
	return insert(ctx, tx, name, !silent)
}

func changed(ctx context.Context, name string, tell bool) error {
	if name != "" {
		tell = true
	}
	if tell {
		return stored.Send(ctx, name)
	}
	return nil
}

func within(ctx context.Context, db *sql.DB, f func(tx *sql.Tx) error) error {
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	if err := f(tx); err != nil {
		_ = tx.Rollback()
		return err
	}
	return tx.Commit()
}

// Quiet is right: nothing is sent.
func Quiet(ctx context.Context, db *sql.DB) error {
	const loud = false
	return within(ctx, db, func(tx *sql.Tx) error {
		if err := insert(ctx, tx, "a", loud); err != nil {
			return err
		}
		return both(ctx, tx, "a", true)
	})
}

// Loud is wrong.
func Loud(ctx context.Context, db *sql.DB) error {
	return within(ctx, db, func(tx *sql.Tx) error {
		if err := insert(ctx, tx, "a", true); err != nil { // want `stored is sent before its transaction commits`
			return err
		}
		return both(ctx, tx, "a", false) // want `stored is sent before its transaction commits`
	})
}

// Asked is wrong: the caller decides.
func Asked(ctx context.Context, db *sql.DB, tell bool) error {
	return within(ctx, db, func(tx *sql.Tx) error {
		return insert(ctx, tx, "a", tell) // want `stored is sent before its transaction commits`
	})
}

// Changed is wrong: what the caller says is changed.
func Changed(ctx context.Context, db *sql.DB) error {
	return within(ctx, db, func(tx *sql.Tx) error {
		return changed(ctx, "a", false) // want `stored is sent before its transaction commits`
	})
}

func storing(ctx context.Context, names []string) func(*sql.Tx) error {
	return func(tx *sql.Tx) error {
		for _, name := range names {
			if err := stored.Send(ctx, name); err != nil { // want `stored is sent before its transaction commits`
				return err
			}
		}
		return nil
	}
}

// Made is wrong: what is run in the transaction is made elsewhere.
func Made(ctx context.Context, db *sql.DB, names []string) error {
	return within(ctx, db, storing(ctx, names))
}
