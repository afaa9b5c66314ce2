// Command earlymail tells the receivers of an order before its transaction is
// committed. The commit fails, and the mail for the order that nobody placed
// has gone out.
package main

import (
	"context"
	"errors"
	"fmt"

	"github.com/signalvet/signalvet/dispatch"
)

// orderPlaced is sent with the number of an order.
var orderPlaced = dispatch.New[int]("order_placed")

func main() {
	orderPlaced.Connect("mail", sendMail)
	store := &store{full: true}
	if err := place(context.Background(), store, 7); err != nil {
		fmt.Println("order 7 was not placed:", err)
	}
}

func place(ctx context.Context, s *store, number int) error {
	tx := s.Begin()
	tx.Insert(number)
	// The commit below may still fail.
	if err := orderPlaced.Send(ctx, number); err != nil {
		tx.Rollback()
		return err
	}
	return tx.Commit()
}

func sendMail(_ context.Context, number int) error {
	_, err := fmt.Printf("mail: your order %d was placed\n", number)
	return err
}

// store stands for a database.
type store struct {
	orders []int
	full   bool
}

// Tx is a transaction of a store.
type Tx struct {
	store *store
	added []int
}

// Begin begins a transaction.
func (s *store) Begin() *Tx { return &Tx{store: s} }

// Insert adds an order.
func (tx *Tx) Insert(number int) { tx.added = append(tx.added, number) }

// Rollback forgets what was added.
func (tx *Tx) Rollback() { tx.added = nil }

// Commit stores what was added.
func (tx *Tx) Commit() error {
	if tx.store.full {
		return errors.New("the disk is full")
	}
	tx.store.orders = append(tx.store.orders, tx.added...)
	return nil
}
