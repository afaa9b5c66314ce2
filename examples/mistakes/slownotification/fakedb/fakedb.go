// Package fakedb is a database that prints the statements it is given. It
// stands in for a real one, so that the program needs none.
package fakedb

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"fmt"
	"io"
)

// Open returns the database. Each query finds the addresses of ada and bob.
func Open() *sql.DB {
	return sql.OpenDB(connector{})
}

type connector struct{}

func (connector) Connect(context.Context) (driver.Conn, error) { return conn{}, nil }

func (c connector) Driver() driver.Driver { return c }

func (connector) Open(string) (driver.Conn, error) { return conn{}, nil }

type conn struct{}

func (conn) Prepare(query string) (driver.Stmt, error) { return statement(query), nil }

func (conn) Close() error { return nil }

func (conn) Begin() (driver.Tx, error) { return nil, errors.New("fakedb: no transactions") }

type statement string

func (statement) Close() error { return nil }

func (statement) NumInput() int { return -1 } // any number

func (s statement) Exec([]driver.Value) (driver.Result, error) {
	_, err := fmt.Println("database:", string(s))
	return driver.RowsAffected(1), err
}

func (s statement) Query([]driver.Value) (driver.Rows, error) {
	_, err := fmt.Println("database:", string(s))
	return &addresses{"ada@example.org", "bob@example.org"}, err
}

// addresses are the rows of a query that are not read yet.
type addresses []string

func (*addresses) Columns() []string { return []string{"email"} }

func (*addresses) Close() error { return nil }

func (a *addresses) Next(row []driver.Value) error {
	if len(*a) == 0 {
		return io.EOF
	}
	row[0], *a = (*a)[0], (*a)[1:]
	return nil
}
