package main

import (
	"net/http"
	"slices"
	"testing"

	"github.com/signalvet/signalvet/examples/jobsboard/mail"
)

func wantMails(t *testing.T, v *visitor, want ...mail.Message) {
	t.Helper()
	if got := v.mails(); !slices.Equal(got, want) {
		t.Errorf("the mail log holds\n%q\nwant\n%q", got, want)
	}
}

var adaSubscribed = mail.Message{
	To:      "jobs@burrow.example",
	Subject: "New subscriber: Gopher",
	Body:    "ada@example.org has just subscribed to your job posting Gopher.",
}

var bobSubscribed = mail.Message{
	To:      "jobs@burrow.example",
	Subject: "New subscriber: Gopher",
	Body:    "bob@example.org has just subscribed to your job posting Gopher.",
}

func aboutGopher(to, news string) mail.Message {
	return mail.Message{
		To:      to,
		Subject: "Gopher " + news,
		Body:    "The job posting Gopher by Burrow & Sons " + news + ".",
	}
}

func TestCompanyHearsOfANewSubscriberOnce(t *testing.T) {
	v := posted(t)
	for _, email := range []string{"ada@example.org", "ada@example.org", "ADA@example.org"} {
		if got := v.subscribe(email); got.status != http.StatusOK || got.path != "/jobs/1?subscribed" {
			t.Errorf("subscribing %s leads to %d at %s", email, got.status, got.path)
		}
	}
	wantMails(t, v, adaSubscribed)
}

func TestOneSubscriberFollowsSeveralJobs(t *testing.T) {
	v := posted(t)
	v.asAdmin(func() { v.post("/admin/jobs", gopherJob("title", "Mole")) })
	v.subscribe("ada@example.org")
	if got := v.post("/jobs/2/subscriptions", map[string][]string{"email": {"ada@example.org"}}); got.status != http.StatusOK {
		t.Errorf("the second subscription ends with %d", got.status)
	}
	if got := len(v.mails()); got != 2 {
		t.Errorf("the companies got %d mails, want 2", got)
	}
}

func TestSubscribersHearOfChanges(t *testing.T) {
	v := posted(t)
	v.subscribe("ada@example.org")
	v.subscribe("bob@example.org")
	v.asAdmin(func() {
		v.post("/admin/jobs/1", gopherJob("details", "Dig deeper."))
		v.post("/admin/jobs/1", gopherJob("details", "Dig deeper.")) // nothing new
		v.post("/admin/jobs/1", gopherJob("open", ""))
		v.post("/admin/jobs/1", gopherJob("title", "")) // refused
	})
	wantMails(t, v,
		adaSubscribed,
		bobSubscribed,
		aboutGopher("ada@example.org", "has changed"), aboutGopher("bob@example.org", "has changed"),
		aboutGopher("ada@example.org", "is closed"), aboutGopher("bob@example.org", "is closed"),
	)
}

func TestSubscribersHearOfTheDeletion(t *testing.T) {
	v := posted(t)
	v.subscribe("ada@example.org")
	v.asAdmin(func() {
		if got := v.post("/admin/jobs/1/delete", nil); got.status != http.StatusOK || got.path != "/admin/jobs" {
			t.Errorf("deleting leads to %d at %s", got.status, got.path)
		}
		if got := v.post("/admin/jobs/1/delete", nil); got.status != http.StatusNotFound {
			t.Errorf("deleting again ends with %d, want 404", got.status)
		}
	})
	if got := v.get("/jobs/1"); got.status != http.StatusNotFound {
		t.Errorf("the deleted job is answered with %d, want 404", got.status)
	}
	wantMails(t, v, adaSubscribed, aboutGopher("ada@example.org", "is being taken down"))
}

func TestNobodyFollowsANewJobInADeletedOnesPlace(t *testing.T) {
	v := posted(t)
	v.subscribe("ada@example.org")
	v.asAdmin(func() {
		v.post("/admin/jobs/1/delete", nil)
		v.post("/admin/jobs", gopherJob())
		if got := v.post("/admin/jobs/2", gopherJob("open", "")); got.status != http.StatusOK {
			t.Errorf("changing the new job ends with %d", got.status)
		}
	})
	if got := len(v.mails()); got != 2 {
		t.Errorf("the mail log holds %d mails, want those about the subscription and the deletion", got)
	}
}
