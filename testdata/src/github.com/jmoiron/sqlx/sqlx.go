// Package sqlx stands for github.com/jmoiron/sqlx.
package sqlx

import (
	"context"
	"database/sql"
)

type DB struct{ *sql.DB }

func (db *DB) Beginx() (*Tx, error) { return nil, nil }
func (db *DB) BeginTxx(ctx context.Context, opts *sql.TxOptions) (*Tx, error) {
	return nil, nil
}
func (db *DB) MustBegin() *Tx { return nil }

type Tx struct{ *sql.Tx }

func (tx *Tx) MustExec(query string, args ...interface{}) sql.Result { return nil }
func (tx *Tx) Get(dest interface{}, query string, args ...interface{}) error {
	return nil
}
