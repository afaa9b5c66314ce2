// Package caddy is a stub with the part of the API that the tests need.
package caddy

import (
	"context"
)

type Event struct {
	Aborted error

	Data map[string]any
}

func (e Event) Name() string { return "" }

type Context struct {
	context.Context
}

type ModuleID string
