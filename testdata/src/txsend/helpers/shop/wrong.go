// Package shop runs its functions inside transactions.
package shop

import (
	"context"
	"database/sql"

	"github.com/signalvet/signalvet/dispatch"

	"txsend/helpers/store"
)

// Placed is sent with the number of an order.
var Placed = dispatch.New[int]("placed")

// Shop sells.
type Shop struct {
	store *store.Store
	tr    store.Transactor
	sold  dispatch.Signal[int]
}

// Wrong: the helper commits when the literal has returned.
func (s *Shop) place(ctx context.Context, id int) error {
	return s.store.Within(ctx, func(ctx context.Context) error {
		return Placed.Send(ctx, id) // want `Placed is sent before its transaction commits`
	})
}

// Wrong: a helper of the helper.
func (s *Shop) retry(ctx context.Context, id int) error {
	return s.store.Retry(ctx, func(ctx context.Context) error {
		if err := s.sold.Send(ctx, id); err != nil { // want `sold is sent before its transaction commits`
			return err
		}
		return nil
	})
}

// Wrong: the helper hands out the transaction.
func (s *Shop) withTx(ctx context.Context, id int) error {
	return s.store.WithTx(func(tx *sql.Tx) error {
		if _, err := tx.Exec("insert into orders values (?)", id); err != nil {
			return err
		}
		_ = Placed.Send(ctx, id) // want `Placed is sent before its transaction commits`
		return nil
	})
}

// Wrong: a method value; the call runs it.
func (s *Shop) methodValue() error {
	return s.store.WithTx(s.insert) // want `sold is sent before its transaction commits \(insert → Send; a rollback`
}

func (s *Shop) insert(tx *sql.Tx) error { return s.sold.Send(context.Background(), 1) }

// Wrong: deferred, but the helper commits later still.
func (s *Shop) deferred(ctx context.Context, id int) error {
	return s.store.Within(ctx, func(ctx context.Context) (err error) {
		defer func() {
			if err == nil {
				err = Placed.Send(ctx, id) // want `Placed is sent before its transaction commits`
			}
		}()
		return nil
	})
}

// Wrong: an interface, by its name.
func (s *Shop) byInterface(ctx context.Context, id int) error {
	return s.tr.InTransaction(ctx, func(ctx context.Context) error {
		return Placed.Send(ctx, id) // want `Placed is sent before its transaction commits`
	})
}

// Wrong: a unit of work.
func (s *Shop) unit(ctx context.Context, id int) error {
	u, err := s.store.Begin()
	if err != nil {
		return err
	}
	if err := u.Save(id); err != nil {
		_ = u.Rollback()
		return err
	}
	_ = Placed.Send(ctx, id) // want `Placed is sent before its transaction commits`
	return u.Commit()
}

// Wrong: the helper is a wrapper of this package.
func (s *Shop) wrapped(ctx context.Context, id int) error {
	return s.atomically(ctx, func() error {
		return announce(ctx, id) // want `Placed is sent before its transaction commits \(announce → Send; `
	})
}

func (s *Shop) atomically(ctx context.Context, f func() error) error {
	return s.store.Within(ctx, func(context.Context) error { return f() })
}

func announce(ctx context.Context, id int) error { return Placed.Send(ctx, id) }

// Wrong: the literal is held by a variable.
func (s *Shop) variable(ctx context.Context, id int) error {
	save := func(tx *sql.Tx) error {
		return Placed.Send(ctx, id) // want `Placed is sent before its transaction commits`
	}
	return s.store.WithTx(save)
}
