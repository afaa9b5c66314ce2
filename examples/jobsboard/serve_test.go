package main

import (
	"context"
	"errors"
	"net"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/signalvet/signalvet/dispatch"
	"github.com/signalvet/signalvet/examples/jobsboard/board"
)

func TestShutdownWritesTheMailsThatWait(t *testing.T) {
	dir := t.TempDir()
	c := config{database: filepath.Join(dir, "jobs.db"), mailLog: filepath.Join(dir, "mail.log"), admin: testAdmin}
	listener, err := net.Listen("tcp", "localhost:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	ended := make(chan error)
	go func() { ended <- serve(ctx, listener, c) }()

	base := "http://" + listener.Addr().String()
	postForm(t, base+"/admin/jobs", gopherJob())
	for _, email := range []string{"ada@example.org", "bob@example.org", "eve@example.org"} {
		postForm(t, base+"/jobs/1/subscriptions", url.Values{"email": {email}})
	}
	cancel()
	if err := <-ended; err != nil {
		t.Errorf("serve returned %v", err)
	}
	mails, err := os.ReadFile(c.mailLog)
	if err != nil {
		t.Fatal(err)
	}
	if got := strings.Count(string(mails), "\n"); got != 3 {
		t.Errorf("the log holds %d mails after the shutdown, want 3:\n%s", got, mails)
	}
	if board.NewSubscriber.HasReceivers() || board.JobUpdated.HasReceivers() || board.JobDeleting.HasReceivers() {
		t.Error("serve left receivers connected")
	}
}

// postForm posts as the admin and wants a page in return.
func postForm(t *testing.T, target string, form url.Values) {
	t.Helper()
	request, err := http.NewRequestWithContext(t.Context(), http.MethodPost, target, strings.NewReader(form.Encode()))
	if err != nil {
		t.Fatal(err)
	}
	request.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	request.SetBasicAuth(testAdmin.Name, testAdmin.Password)
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		t.Fatal(err)
	}
	response.Body.Close()
	if response.StatusCode != http.StatusOK {
		t.Fatalf("POST %s: %s", target, response.Status)
	}
}

func TestFilesThatCannotBeOpened(t *testing.T) {
	dir, missing := t.TempDir(), filepath.Join(t.TempDir(), "missing", "file")
	for _, c := range []config{
		{database: filepath.Join(dir, "jobs.db"), mailLog: missing},
		{database: missing, mailLog: filepath.Join(dir, "mail.log")},
	} {
		if _, err := start(t.Context(), c); err == nil {
			t.Errorf("start(%+v) succeeds", c)
		}
	}
	if board.NewSubscriber.HasReceivers() {
		t.Error("a failed start left receivers connected")
	}
}

func TestFullQueueKeepsTheJob(t *testing.T) {
	v := posted(t)
	board.JobDeleting.Connect("full", func(context.Context, board.Deleting) error { return dispatch.ErrQueueFull })
	defer board.JobDeleting.Disconnect("full")
	v.asAdmin(func() {
		if got := v.post("/admin/jobs/1/delete", nil); got.status != http.StatusServiceUnavailable {
			t.Errorf("deleting with a full queue: %d, want 503", got.status)
		}
	})
	if got := v.get("/jobs/1"); got.status != http.StatusOK {
		t.Errorf("the job is answered with %d, want it still there", got.status)
	}
}

func TestFailingReceiverDoesNotUndoASubscription(t *testing.T) {
	v := posted(t)
	board.NewSubscriber.Connect("broken", func(context.Context, board.Subscribed) error { return errors.New("broken") })
	defer board.NewSubscriber.Disconnect("broken")
	if got := v.subscribe("ada@example.org"); got.status != http.StatusOK {
		t.Errorf("subscribing beside a broken receiver: %d", got.status)
	}
	wantMails(t, v, adaSubscribed)
}
