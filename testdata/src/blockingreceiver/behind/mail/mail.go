// Package mail has implementations, and knows no dispatcher.
package mail

import (
	"context"
	"errors"
	"net/http"

	"blockingreceiver/behind/ports"
)

// Client waits for a server.
type Client struct{ URL string }

// Notify waits.
func (c *Client) Notify(ctx context.Context, text string) error { return c.post(text) }

func (c *Client) post(text string) error {
	_, err := http.Post(c.URL, "text/plain", nil)
	return err
}

// Close does not wait.
func (c *Client) Close() error { return nil }

// Nothing does not wait.
type Nothing struct{}

// Notify does nothing.
func (Nothing) Notify(ctx context.Context, text string) error { return nil }

// Close does nothing.
func (Nothing) Close() error { return nil }

// Warehouse waits for a server.
type Warehouse struct{ URL string }

// Take waits.
func (w Warehouse) Take(id string) error {
	_, err := http.Get(w.URL + id)
	return err
}

type shelf map[string]bool

// Take does not wait.
func (s shelf) Take(id string) error {
	delete(s, id)
	return nil
}

// Shelf hides what it makes.
func Shelf() ports.Stock { return shelf{} }

// Remote hides a type that waits.
func Remote(url string) (ports.Stock, error) {
	if url == "" {
		return nil, errors.New("no server")
	}
	return Warehouse{URL: url}, nil
}
