// Package login wraps the login of package auth in a handler that sends
// UserLogin. The wrapping gives auth a signal without a change to it.
package login

import (
	"log/slog"
	"net/http"

	"github.com/signalvet/signalvet/dispatch"
	"github.com/signalvet/signalvet/examples/loginwrapper/auth"
)

// Event is the payload of UserLogin.
type Event struct {
	User       auth.User
	RemoteAddr string
	UserAgent  string
}

// UserLogin is sent after a user has logged in, and before the answer leaves:
// signals are synchronous, so the user waits for all receivers.
var UserLogin = dispatch.New[Event]("login.user_login")

// Handler logs users in by form posts. A denied login is answered with the
// form again, a granted one with a redirect to home.
func Handler(sessions *auth.Sessions, home string) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		user, err := sessions.Login(w, r)
		if err != nil {
			showForm(w, http.StatusUnauthorized, err.Error())
			return
		}
		announce(r, user)
		http.Redirect(w, r, home, http.StatusSeeOther)
	})
}

// announce sends UserLogin. A failing receiver is logged, but the user stays
// logged in: the login itself went well.
func announce(r *http.Request, user auth.User) {
	event := Event{User: user, RemoteAddr: r.RemoteAddr, UserAgent: r.UserAgent()}
	if err := UserLogin.SendRobust(r.Context(), event); err != nil {
		slog.ErrorContext(r.Context(), "a receiver of user_login failed", "user", user.Name, "err", err)
	}
}
