// Package receivers notes who logs in.
package receivers

import (
	"context"

	"github.com/signalvet/signalvet/examples/mistakes/lateimport/auth"
)

var noted []string

// Register connects the receivers. Call it before the first login.
func Register() {
	auth.LoggedIn.Connect("note", note)
}

// Noted returns the users who have logged in.
func Noted() []string { return noted }

func note(_ context.Context, user string) error {
	noted = append(noted, user)
	return nil
}
