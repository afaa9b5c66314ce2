// Package commands has what a command runs, through a function value.
package commands

import (
	"context"

	"lateconnect/behind/hooks"
	"lateconnect/behind/server"
)

var table = map[string]func(context.Context) error{"serve": serve}

// Execute runs a command.
func Execute(name string) error { return table[name](context.Background()) }

func serve(ctx context.Context) error {
	s := server.New(server.Config{})
	return s.Start(ctx, hooks.New())
}
