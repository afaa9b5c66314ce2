// Package pgconn is a stub with the part of the API that the tests need.
package pgconn

type CommandTag struct{}
