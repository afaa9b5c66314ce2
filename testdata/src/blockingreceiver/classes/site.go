// Package classes holds receivers that wait for the network, a database, a process, a timer or a person.
package classes

import (
	"database/sql"

	"github.com/signalvet/signalvet/dispatch"
)

// Order is the payload.
type Order struct {
	ID    int
	Email string
}

var (
	orders = dispatch.New[Order]("shop.orders")
	prices = dispatch.NewKeyed[string, Order]("shop.prices")
	db     *sql.DB
)
