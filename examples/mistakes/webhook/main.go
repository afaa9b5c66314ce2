// Command webhook updates a status on the web whenever a user logs in, and lets
// the user wait for that web service. What waits is in another package, two
// helpers deep. It prints that the service answers before the login does.
package main

import (
	"context"
	"fmt"
	"log"
	"net/http"
	"net/http/httptest"

	"github.com/signalvet/signalvet/dispatch"
	"github.com/signalvet/signalvet/examples/mistakes/webhook/status"
)

// userLogin is sent with the name of each user who has logged in.
var userLogin = dispatch.New[string]("user_login")

func main() {
	service := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) {
		fmt.Println("the web service answers")
	}))
	defer service.Close()
	status.URL = service.URL
	// The receiver looks harmless from here.
	userLogin.Connect("status", status.Update)

	if err := login(context.Background(), "ada"); err != nil {
		log.Print(err)
	}
}

// login returns once the status is updated.
func login(ctx context.Context, user string) error {
	if err := userLogin.Send(ctx, user); err != nil {
		return err
	}
	_, err := fmt.Println("the login answers")
	return err
}
