// Command slowmail sends a mail while a login waits for it: signals are
// synchronous, so the user waits for the mail server, and has no answer when
// that is down. Without a server on the address of -smtp it prints a failed
// login.
package main

import (
	"context"
	"flag"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/smtp"

	"github.com/signalvet/signalvet/dispatch"
)

// loggedIn is sent with the address of each user who has logged in.
var loggedIn = dispatch.New[string]("logged_in")

var server = flag.String("smtp", "localhost:25", "the `address` of the mail server")

func main() {
	flag.Parse()
	// A queue is needed here: dispatch.InBackground lets the login go on.
	loggedIn.Connect("welcome", sendWelcome)

	answer := httptest.NewRecorder()
	login(answer, httptest.NewRequest(http.MethodPost, "/login?user=ada@example.org", nil))
	fmt.Print(answer.Code, " ", answer.Body)
}

// login answers a request once all receivers have returned.
func login(w http.ResponseWriter, r *http.Request) {
	if err := loggedIn.Send(r.Context(), r.FormValue("user")); err != nil {
		http.Error(w, "login failed: "+err.Error(), http.StatusInternalServerError)
		return
	}
	fmt.Fprintln(w, "welcome")
}

func sendWelcome(_ context.Context, user string) error {
	text := "Subject: Welcome\r\n\r\nGood to see you.\r\n"
	return smtp.SendMail(*server, nil, "board@example.org", []string{user}, []byte(text))
}
