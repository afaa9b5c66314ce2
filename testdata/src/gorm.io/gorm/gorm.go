// Package gorm stands for gorm.io/gorm.
package gorm

import (
	"context"
	"database/sql"
)

// DB is a connection, or a transaction.
type DB struct{ Error error }

func (db *DB) Begin(opts ...*sql.TxOptions) *DB         { return db }
func (db *DB) Commit() *DB                              { return db }
func (db *DB) Rollback() *DB                            { return db }
func (db *DB) WithContext(ctx context.Context) *DB      { return db }
func (db *DB) Create(value interface{}) *DB             { return db }
func (db *DB) Save(value interface{}) *DB               { return db }
func (db *DB) First(dest interface{}, conds ...any) *DB { return db }

func (db *DB) Transaction(fc func(tx *DB) error, opts ...*sql.TxOptions) (err error) { return fc(db) }
