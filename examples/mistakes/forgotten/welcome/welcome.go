// Package welcome greets those who log in.
package welcome

import (
	"context"
	"fmt"

	"github.com/signalvet/signalvet/dispatch"
)

// LoggedIn is sent with the name of each user who logs in.
var LoggedIn = dispatch.New[string]("logged_in")

// Register connects the receivers of this package.
func Register() {
	LoggedIn.Connect("greet", greet)
}

func greet(_ context.Context, name string) error {
	_, err := fmt.Println("welcome,", name)
	return err
}
