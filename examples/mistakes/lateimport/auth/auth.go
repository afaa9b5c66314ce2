// Package auth logs users in and sends LoggedIn.
package auth

import (
	"context"
	"errors"

	"github.com/signalvet/signalvet/dispatch"
)

// LoggedIn is sent with the name of each user who has logged in.
var LoggedIn = dispatch.New[string]("auth.logged_in")

// ErrNoName is returned for a login without a name.
var ErrNoName = errors.New("no name")

// Login logs a user in.
func Login(ctx context.Context, name string) error {
	if name == "" {
		return ErrNoName
	}
	return LoggedIn.Send(ctx, name)
}
