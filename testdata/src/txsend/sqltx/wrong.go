// Package sqltx uses the transactions of database/sql directly.
package sqltx

import (
	"context"
	"database/sql"
	"fmt"

	"github.com/signalvet/signalvet/dispatch"
)

// Order is the event.
type Order struct{ ID, Total int }

var (
	placed     = dispatch.New[Order]("placed")
	cancelled  = dispatch.New[Order]("cancelled")
	refused    = dispatch.New[error]("refused")
	beforeSave = dispatch.New[Order]("before-save")
	byShop     = dispatch.NewKeyed[string, Order]("by-shop")
)

// Wrong: the commit may still fail.
func beforeCommit(ctx context.Context, db *sql.DB, o Order) error {
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	if _, err := tx.ExecContext(ctx, "insert into orders values (?)", o.ID); err != nil {
		return err
	}
	if err := placed.Send(ctx, o); err != nil { // want `placed is sent before its transaction commits \(a rollback cannot undo its receivers\)`
		return err
	}
	return tx.Commit()
}

// Wrong: in a loop over the rows of one transaction.
func eachRow(ctx context.Context, db *sql.DB, orders []Order) error {
	tx, err := db.Begin()
	if err != nil {
		return fmt.Errorf("begin: %w", err)
	}
	for _, o := range orders {
		if _, err := tx.Exec("insert into orders values (?)", o.ID); err != nil {
			_ = tx.Rollback()
			return err
		}
		_ = placed.SendRobust(ctx, o) // want `placed is sent before its transaction commits`
	}
	return tx.Commit()
}

// Wrong: the deferred function commits.
func deferredCommit(ctx context.Context, db *sql.DB, o Order) (err error) {
	tx, err := db.Begin()
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			_ = tx.Rollback()
			return
		}
		err = tx.Commit()
	}()
	if _, err = tx.Exec("delete from orders where id = ?", o.ID); err != nil {
		return err
	}
	return cancelled.Send(ctx, o) // want `cancelled is sent before its transaction commits`
}

// Wrong: on one path only.
func bigOnes(ctx context.Context, db *sql.DB, o Order) error {
	tx, err := db.Begin()
	if err != nil {
		return err
	}
	defer func() { _ = tx.Rollback() }()
	switch {
	case o.Total > 1000:
		_ = placed.Send(ctx, o) // want `placed is sent before its transaction commits`
	case o.Total == 0:
		return fmt.Errorf("order %d is empty", o.ID)
	}
	if err := tx.Commit(); err != nil {
		return fmt.Errorf("commit: %w", err)
	}
	return nil
}

// Wrong: the sends of a helper.
func throughHelper(ctx context.Context, db *sql.DB, o Order) error {
	tx, err := db.Begin()
	if err != nil {
		return err
	}
	if err := insert(ctx, tx, o); err != nil { // want `placed is sent before its transaction commits \(insert → announce → Send; a rollback`
		_ = tx.Rollback()
		return err
	}
	return tx.Commit()
}

func insert(ctx context.Context, tx *sql.Tx, o Order) error {
	if _, err := tx.ExecContext(ctx, "insert into orders values (?)", o.ID); err != nil {
		return err
	}
	return announce(ctx, o)
}

func announce(ctx context.Context, o Order) error { return placed.Send(ctx, o) }

// Wrong: a goroutine does not wait for the commit.
func inGoroutine(ctx context.Context, db *sql.DB, o Order) error {
	tx, err := db.Begin()
	if err != nil {
		return err
	}
	go func() {
		_ = placed.Send(ctx, o) // want `placed is sent before its transaction commits`
	}()
	return tx.Commit()
}

// Wrong: the function is given the transaction, and commits it.
func finish(ctx context.Context, tx *sql.Tx, o Order) error {
	if err := byShop.From("north").Send(ctx, o); err != nil { // want `byShop is sent before its transaction commits`
		return err
	}
	return tx.Commit()
}

// Wrong: begun by one helper, ended by another.
func beginAndEnd(ctx context.Context, db *sql.DB, o Order) (err error) {
	tx, err := begin(ctx, db)
	if err != nil {
		return err
	}
	defer end(tx, &err)
	return placed.Send(ctx, o) // want `placed is sent before its transaction commits`
}

func begin(ctx context.Context, db *sql.DB) (*sql.Tx, error) { return db.BeginTx(ctx, nil) }

func end(tx *sql.Tx, err *error) {
	if *err != nil {
		_ = tx.Rollback()
		return
	}
	*err = tx.Commit()
}

// Wrong: the second transaction holds it, not the first.
func second(ctx context.Context, db *sql.DB, o Order) error {
	first, err := db.Begin()
	if err != nil {
		return err
	}
	if err := first.Commit(); err != nil {
		return err
	}
	next, err := db.Begin()
	if err != nil {
		return err
	}
	_ = placed.Send(ctx, o) // want `placed is sent before its transaction commits`
	return next.Commit()
}

// Wrong: the variable is declared before.
func declared(ctx context.Context, db *sql.DB, o Order) error {
	var (
		tx  *sql.Tx
		err error
	)
	if tx, err = db.BeginTx(ctx, nil); err != nil {
		return err
	}
	for range placed.Deliver(ctx, o) { // want `placed is sent before its transaction commits`
	}
	return tx.Commit()
}

// Repo keeps its transaction in a field.
type Repo struct {
	db *sql.DB
	tx *sql.Tx
}

func (r *Repo) start(ctx context.Context) (err error) {
	r.tx, err = r.db.BeginTx(ctx, nil)
	return err
}

func (r *Repo) finish() error { return r.tx.Commit() }

// Wrong: between the two methods.
func (r *Repo) place(ctx context.Context, o Order) error {
	if err := r.start(ctx); err != nil {
		return err
	}
	_ = placed.Send(ctx, o) // want `placed is sent before its transaction commits`
	return r.finish()
}
