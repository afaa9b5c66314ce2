package sqltx

import (
	"context"
	"database/sql"
	"errors"
	"log"

	"github.com/signalvet/signalvet/dispatch"
)

// Right: the commit is done.
func afterCommit(ctx context.Context, db *sql.DB, o Order) error {
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	if _, err := tx.ExecContext(ctx, "insert into orders values (?)", o.ID); err != nil {
		return err
	}
	if err := tx.Commit(); err != nil {
		return err
	}
	return placed.Send(ctx, o)
}

// Right: before the transaction begins.
func beforeBegin(ctx context.Context, db *sql.DB, o Order) error {
	if err := placed.Send(ctx, o); err != nil {
		return err
	}
	tx, err := db.Begin()
	if err != nil {
		return err
	}
	return tx.Commit()
}

// Right: what is sent says that the transaction is rolled back.
func onFailure(ctx context.Context, db *sql.DB, o Order) error {
	tx, err := db.Begin()
	if err != nil {
		return err
	}
	defer tx.Rollback()
	if _, err := tx.Exec("insert into orders values (?)", o.ID); err != nil {
		_ = refused.Send(ctx, err)
		return err
	}
	return tx.Commit()
}

// Right: rolled back by hand, then sent.
func afterRollback(ctx context.Context, db *sql.DB, o Order) error {
	tx, err := db.Begin()
	if err != nil {
		return err
	}
	if o.Total < 0 {
		_ = tx.Rollback()
		_ = refused.Send(ctx, errors.New("negative"))
		return nil
	}
	return tx.Commit()
}

// Right: the events are collected, and sent after each commit.
func collected(ctx context.Context, db *sql.DB, batches [][]Order) error {
	for _, batch := range batches {
		tx, err := db.Begin()
		if err != nil {
			return err
		}
		var done []Order
		for _, o := range batch {
			if _, err := tx.Exec("insert into orders values (?)", o.ID); err == nil {
				done = append(done, o)
			}
		}
		if err := tx.Commit(); err != nil {
			return err
		}
		for _, o := range done {
			_ = placed.Send(ctx, o)
		}
	}
	return nil
}

// Right: the deferred send runs after the commit.
func deferredSend(ctx context.Context, db *sql.DB, o Order) error {
	tx, err := db.Begin()
	if err != nil {
		return err
	}
	defer func() { _ = placed.Send(ctx, o) }()
	return tx.Commit()
}

// Right: it is never committed.
func dryRun(ctx context.Context, db *sql.DB, o Order) error {
	tx, err := db.Begin()
	if err != nil {
		return err
	}
	_ = placed.Send(ctx, o)
	return tx.Rollback()
}

// Change is an event that holds the transaction.
type Change struct {
	Tx    *sql.Tx
	Order Order
}

var changes dispatch.Signal[Change]

// Right: the receivers take part in the transaction.
func takePart(ctx context.Context, db *sql.DB, o Order) error {
	tx, err := db.Begin()
	if err != nil {
		return err
	}
	if err := changes.Send(ctx, Change{Tx: tx, Order: o}); err != nil {
		return errors.Join(err, tx.Rollback())
	}
	return tx.Commit()
}

// Right: the receivers are asked, and may refuse.
func veto(ctx context.Context, db *sql.DB, o Order) error {
	tx, err := db.Begin()
	if err != nil {
		return err
	}
	if err := beforeSave.Send(ctx, o); err != nil {
		return errors.Join(err, tx.Rollback())
	}
	return tx.Commit()
}

// Right: two functions; the one that holds the transaction does not send.
func split(ctx context.Context, db *sql.DB, o Order) error {
	if err := store(db, o); err != nil {
		return err
	}
	return announce(ctx, o)
}

func store(db *sql.DB, o Order) error {
	tx, err := db.Begin()
	if err != nil {
		return err
	}
	if _, err := tx.Exec("insert into orders values (?)", o.ID); err != nil {
		return errors.Join(err, tx.Rollback())
	}
	return tx.Commit()
}

// Right: a goroutine that waits for the commit.
func goroutineWaits(ctx context.Context, db *sql.DB, o Order) error {
	tx, err := db.Begin()
	if err != nil {
		return err
	}
	committed := make(chan struct{})
	go func() {
		<-committed
		_ = placed.Send(ctx, o)
	}()
	if err := tx.Commit(); err != nil {
		return err
	}
	close(committed)
	return nil
}

// Right: no transaction at all.
func without(ctx context.Context, db *sql.DB, o Order) error {
	if _, err := db.ExecContext(ctx, "insert into orders values (?)", o.ID); err != nil {
		return err
	}
	return placed.Send(ctx, o)
}

// Right: the event is only built inside.
func later(ctx context.Context, db *sql.DB, o Order) error {
	tx, err := db.Begin()
	if err != nil {
		return err
	}
	announce := func() { _ = placed.Send(ctx, o) }
	if err := tx.Commit(); err != nil {
		log.Print(err)
		return err
	}
	announce()
	return nil
}
