package main

import (
	"bufio"
	"context"
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/signalvet/signalvet/examples/jobsboard/mail"
	"github.com/signalvet/signalvet/examples/jobsboard/web"
)

var testAdmin = web.Admin{Name: "admin", Password: "s3cret"}

// visitor is a browser in front of a fresh board.
type visitor struct {
	*testing.T
	app     *app
	server  *httptest.Server
	mailLog string
	admin   bool // sends the admin's password
	stopped bool
}

func newVisitor(t *testing.T) *visitor {
	t.Helper()
	dir := t.TempDir()
	v := &visitor{T: t, mailLog: filepath.Join(dir, "mail.log")}
	var err error
	v.app, err = start(t.Context(), config{
		database: filepath.Join(dir, "a board?.db"), // a name that a URL has to escape
		mailLog:  v.mailLog,
		admin:    testAdmin,
	})
	if err != nil {
		t.Fatal(err)
	}
	v.server = httptest.NewServer(v.app.handler)
	t.Cleanup(v.stop)
	return v
}

// stop ends the board as the program does: first the server, then the rest.
func (v *visitor) stop() {
	if v.stopped {
		return
	}
	v.stopped = true
	v.server.Close()
	if err := v.app.stop(context.WithoutCancel(v.Context())); err != nil {
		v.Error(err)
	}
}

// mails stops the board and returns what it wrote to the mail log.
func (v *visitor) mails() []mail.Message {
	v.Helper()
	v.stop()
	file, err := os.Open(v.mailLog)
	if err != nil {
		v.Fatal(err)
	}
	defer file.Close()
	var all []mail.Message
	for lines := bufio.NewScanner(file); lines.Scan(); {
		var entry mail.Entry
		if err := json.Unmarshal(lines.Bytes(), &entry); err != nil {
			v.Fatal(err)
		}
		all = append(all, entry.Message)
	}
	return all
}

// answer is the page that a request has led to.
type answer struct {
	status int
	path   string
	header http.Header
	body   string
}

func (v *visitor) get(path string) answer {
	v.Helper()
	return v.do(http.MethodGet, path, nil, nil)
}

func (v *visitor) post(path string, form url.Values) answer {
	v.Helper()
	return v.do(http.MethodPost, path, form, nil)
}

func (v *visitor) do(method, path string, form url.Values, header http.Header) answer {
	v.Helper()
	request, err := http.NewRequestWithContext(v.Context(), method, v.server.URL+path, strings.NewReader(form.Encode()))
	if err != nil {
		v.Fatal(err)
	}
	for name, values := range header {
		request.Header[name] = values
	}
	request.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	if v.admin {
		request.SetBasicAuth(testAdmin.Name, testAdmin.Password)
	}
	response, err := v.server.Client().Do(request)
	if err != nil {
		v.Fatal(err)
	}
	defer response.Body.Close()
	body, err := io.ReadAll(response.Body)
	if err != nil {
		v.Fatal(err)
	}
	return answer{response.StatusCode, response.Request.URL.RequestURI(), response.Header, string(body)}
}

// gopherJob is a posting as the admin's form sends it; changes replace values.
func gopherJob(changes ...string) url.Values {
	form := url.Values{
		"title":         {"Gopher"},
		"company":       {"Burrow & Sons"},
		"company_email": {"jobs@burrow.example"},
		"details":       {"Dig.\nFill in."},
		"open":          {"yes"},
	}
	for i := 0; i < len(changes); i += 2 {
		form.Set(changes[i], changes[i+1])
	}
	return form
}

// posted returns a visitor in front of a board with one job, number 1.
func posted(t *testing.T) *visitor {
	t.Helper()
	v := newVisitor(t)
	v.asAdmin(func() {
		if got := v.post("/admin/jobs", gopherJob()); got.status != http.StatusOK || got.path != "/admin/jobs" {
			t.Fatalf("creating a job leads to %d at %s", got.status, got.path)
		}
	})
	return v
}

// asAdmin lets the visitor act with the admin's password.
func (v *visitor) asAdmin(act func()) {
	v.admin = true
	defer func() { v.admin = false }()
	act()
}

func (v *visitor) subscribe(email string) answer {
	v.Helper()
	return v.post("/jobs/1/subscriptions", url.Values{"email": {email}})
}
