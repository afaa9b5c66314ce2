package main

import (
	"context"
	"errors"
	"io"
	"net/http"
	"net/http/cookiejar"
	"net/http/httptest"
	"net/url"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/signalvet/signalvet/examples/loginwrapper/auth"
	"github.com/signalvet/signalvet/examples/loginwrapper/login"
	"github.com/signalvet/signalvet/examples/loginwrapper/notices"
)

// visitor is a browser in front of a freshly started site.
type visitor struct {
	*testing.T
	client *http.Client
	base   string
}

func newVisitor(t *testing.T) visitor {
	t.Helper()
	sessions, err := auth.NewSessions(map[string]string{"ada": "lovelace"})
	if err != nil {
		t.Fatal(err)
	}
	board := notices.NewBoard(2)
	board.Connect()
	t.Cleanup(board.Disconnect)
	server := httptest.NewServer(site(sessions, board))
	t.Cleanup(server.Close)
	client := server.Client()
	if client.Jar, err = cookiejar.New(nil); err != nil {
		t.Fatal(err)
	}
	return visitor{T: t, client: client, base: server.URL}
}

// login posts the form and returns the status and body of the page it leads to.
func (v visitor) login(name, password string) (status int, body string) {
	v.Helper()
	answer, err := v.client.PostForm(v.base+"/login", url.Values{"name": {name}, "password": {password}})
	return v.read(answer, err)
}

func (v visitor) get(path string) (status int, body string) {
	v.Helper()
	return v.read(v.client.Get(v.base + path))
}

func (v visitor) read(answer *http.Response, err error) (status int, body string) {
	v.Helper()
	if err != nil {
		v.Fatal(err)
	}
	defer answer.Body.Close()
	text, err := io.ReadAll(answer.Body)
	if err != nil {
		v.Fatal(err)
	}
	return answer.StatusCode, string(text)
}

// countLogins counts the sends of UserLogin until the test ends.
func countLogins(t *testing.T) *atomic.Int64 {
	count := new(atomic.Int64)
	login.UserLogin.Connect("count", func(context.Context, login.Event) error {
		count.Add(1)
		return nil
	})
	t.Cleanup(func() { login.UserLogin.Disconnect("count") })
	return count
}

func TestLoginSendsTheSignalOnce(t *testing.T) {
	v, count := newVisitor(t), countLogins(t)
	status, body := v.login("ada", "lovelace")
	if status != http.StatusOK || !strings.Contains(body, "Welcome, ada.") {
		t.Errorf("after the login: %d %q, want the home page", status, body)
	}
	if !strings.Contains(body, "The latest logins: ada\n") {
		t.Errorf("home page %q does not show the login that the notices heard of", body)
	}
	if count.Load() != 1 {
		t.Errorf("user_login was sent %d times, want once", count.Load())
	}
}

func TestDeniedLoginSendsNothing(t *testing.T) {
	v, count := newVisitor(t), countLogins(t)
	for name, password := range map[string]string{"ada": "byron", "eve": "lovelace", "": ""} {
		status, body := v.login(name, password)
		if status != http.StatusUnauthorized || !strings.Contains(body, `role="alert"`) {
			t.Errorf("login of %q: %d, want 401 and the form with an alert", name, status)
		}
	}
	if count.Load() != 0 {
		t.Errorf("user_login was sent %d times, want never", count.Load())
	}
}

func TestFailingReceiverLeavesTheUserLoggedIn(t *testing.T) {
	v := newVisitor(t)
	login.UserLogin.Connect("broken", func(context.Context, login.Event) error { return errors.New("broken") })
	defer login.UserLogin.Disconnect("broken")
	if status, body := v.login("ada", "lovelace"); status != http.StatusOK || !strings.Contains(body, "Welcome") {
		t.Errorf("after the login: %d %q, want the home page", status, body)
	}
}

func TestStrangersSeeTheForm(t *testing.T) {
	if status, body := newVisitor(t).get("/"); status != http.StatusOK || !strings.Contains(body, `action="/login"`) {
		t.Errorf("home page for strangers: %d %q, want the login form", status, body)
	}
}

func TestPostsFromOtherSitesAreRefused(t *testing.T) {
	v, count := newVisitor(t), countLogins(t)
	form := strings.NewReader(url.Values{"name": {"ada"}, "password": {"lovelace"}}.Encode())
	request, err := http.NewRequestWithContext(t.Context(), http.MethodPost, v.base+"/login", form)
	if err != nil {
		t.Fatal(err)
	}
	request.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	request.Header.Set("Sec-Fetch-Site", "cross-site")
	if status, _ := v.read(v.client.Do(request)); status != http.StatusForbidden || count.Load() != 0 {
		t.Errorf("cross-site login: %d after %d signals, want 403 and none", status, count.Load())
	}
}

func TestOtherMethodsAreRefused(t *testing.T) {
	v := newVisitor(t)
	request, err := http.NewRequestWithContext(t.Context(), http.MethodPut, v.base+"/login", http.NoBody)
	if err != nil {
		t.Fatal(err)
	}
	if status, _ := v.read(v.client.Do(request)); status != http.StatusMethodNotAllowed {
		t.Errorf("PUT /login: %d, want 405", status)
	}
}
