// Package whatsmeow is a stub with the part of the API that the tests need.
package whatsmeow

import (
	"context"
	"time"
)

type EventHandler func(evt any)

type EventHandlerWithSuccessStatus func(evt any) bool

type Client struct{}

func (cli *Client) WaitForConnection(timeout time.Duration) bool { return false }

func (cli *Client) Connect() error { return nil }

func (cli *Client) ConnectContext(ctx context.Context) error { return nil }

func (cli *Client) IsConnected() bool { return false }

func (cli *Client) Disconnect() {}

func (cli *Client) AddEventHandler(handler EventHandler) uint32 { return 0 }

func (cli *Client) AddEventHandlerWithSuccessStatus(handler EventHandlerWithSuccessStatus) uint32 {
	return 0
}

func (cli *Client) RemoveEventHandler(id uint32) bool { return false }

func (cli *Client) RemoveEventHandlers() {}
