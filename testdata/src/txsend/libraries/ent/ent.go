// Package ent is what ent generates.
package ent

import "context"

// Client is a client.
type Client struct{ Order *OrderClient }

// Tx is a transactional client.
type Tx struct{ Order *OrderClient }

// OrderClient creates orders.
type OrderClient struct{}

// Save saves.
func (c *OrderClient) Save(ctx context.Context) error { return nil }

// Tx begins a transaction.
func (c *Client) Tx(ctx context.Context) (*Tx, error) { return &Tx{}, nil }

// Commit commits.
func (tx *Tx) Commit() error { return nil }

// Rollback rolls back.
func (tx *Tx) Rollback() error { return nil }

// Client returns a client that is bound to the transaction.
func (tx *Tx) Client() *Client { return &Client{} }
