package main

import (
	"fmt"
	"net/http"
	"strings"

	"github.com/signalvet/signalvet/examples/loginwrapper/auth"
	"github.com/signalvet/signalvet/examples/loginwrapper/login"
	"github.com/signalvet/signalvet/examples/loginwrapper/notices"
)

// maxForm is more than any honest login form holds.
const maxForm = 4 << 10

// site routes the requests; posts from other sites are refused.
func site(sessions *auth.Sessions, board *notices.Board) http.Handler {
	mux := http.NewServeMux()
	mux.Handle("GET /login", login.Form())
	mux.Handle("POST /login", http.MaxBytesHandler(login.Handler(sessions, "/"), maxForm))
	mux.Handle("GET /{$}", home(sessions, board))
	return http.NewCrossOriginProtection().Handler(mux)
}

// home greets a user and names the latest logins; strangers are sent to the
// login form.
func home(sessions *auth.Sessions, board *notices.Board) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		user, ok := sessions.UserOf(r)
		if !ok {
			http.Redirect(w, r, "/login", http.StatusSeeOther)
			return
		}
		w.Header().Set("Content-Type", "text/plain; charset=utf-8")
		fmt.Fprintf(w, "Welcome, %s.\nThe latest logins: %s\n", user.Name, strings.Join(board.Names(), ", "))
	})
}
