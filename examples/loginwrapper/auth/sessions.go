// Package auth logs users in and remembers them by a cookie. It sends no
// signals, and is taken as it is: package login adds them from outside.
package auth

import (
	"crypto/rand"
	"errors"
	"fmt"
	"net/http"
	"sync"
)

// User is somebody who is logged in.
type User struct {
	Name string
}

// ErrDenied is returned for an unknown name and a wrong password alike, so
// that nobody learns which names exist.
var ErrDenied = errors.New("wrong name or password")

const cookieName = "session"

// Sessions checks passwords and keeps the sessions that they opened. Its
// methods may be called from several goroutines.
type Sessions struct {
	accounts map[string]credential
	nobody   credential // checked for unknown names, which then take as long as known ones

	mu   sync.Mutex
	open map[string]User // by session token
}

// NewSessions returns Sessions for accounts, a map from names to passwords.
func NewSessions(accounts map[string]string) (*Sessions, error) {
	nobody, err := newCredential(rand.Text())
	if err != nil {
		return nil, err
	}
	s := &Sessions{
		accounts: make(map[string]credential, len(accounts)),
		nobody:   nobody,
		open:     make(map[string]User),
	}
	for name, password := range accounts {
		if s.accounts[name], err = newCredential(password); err != nil {
			return nil, fmt.Errorf("account %s: %w", name, err)
		}
	}
	return s, nil
}

// Login checks the form values name and password of r. When they are right it
// opens a session, sets its cookie and returns the user; when they are wrong
// it returns ErrDenied. It writes no body: the answer is the caller's.
func (s *Sessions) Login(w http.ResponseWriter, r *http.Request) (User, error) {
	name := r.PostFormValue("name")
	if !s.credentialOf(name).matches(r.PostFormValue("password")) {
		return User{}, ErrDenied
	}
	user := User{Name: name}
	http.SetCookie(w, &http.Cookie{
		Name:     cookieName,
		Value:    s.remember(user),
		Path:     "/",
		HttpOnly: true,
		SameSite: http.SameSiteLaxMode,
	})
	return user, nil
}

// UserOf returns the user whose session r belongs to.
func (s *Sessions) UserOf(r *http.Request) (User, bool) {
	cookie, err := r.Cookie(cookieName)
	if err != nil {
		return User{}, false
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	user, ok := s.open[cookie.Value]
	return user, ok
}

func (s *Sessions) credentialOf(name string) credential {
	if c, ok := s.accounts[name]; ok {
		return c
	}
	return s.nobody
}

func (s *Sessions) remember(user User) (token string) {
	token = rand.Text()
	s.mu.Lock()
	defer s.mu.Unlock()
	s.open[token] = user
	return token
}
