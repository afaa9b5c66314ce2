package main

import (
	"net/http"
	"net/url"
	"strings"
	"testing"
)

func TestVisitorsReadTheBoard(t *testing.T) {
	v := newVisitor(t)
	if got := v.get("/"); got.path != "/jobs" || !strings.Contains(got.body, "There are no jobs yet.") {
		t.Errorf("an empty board shows %q at %s", got.body, got.path)
	}
	v.asAdmin(func() { v.post("/admin/jobs", gopherJob("open", "")) })
	for _, path := range []string{"/jobs", "/jobs/1"} {
		got := v.get(path)
		if !strings.Contains(got.body, "Gopher at Burrow &amp; Sons") || !strings.Contains(got.body, "closed") {
			t.Errorf("%s does not show the closed job:\n%s", path, got.body)
		}
	}
}

func TestTextIsNeverMarkup(t *testing.T) {
	v := newVisitor(t)
	const script = `<script>alert("x")</script>`
	v.asAdmin(func() {
		v.post("/admin/jobs", gopherJob("title", script, "company", script, "details", script))
		for _, path := range []string{"/jobs", "/jobs/1", "/admin/jobs", "/admin/jobs/1", "/admin/jobs/1/delete"} {
			got := v.get(path)
			if strings.Contains(got.body, "<script") || !strings.Contains(got.body, "&lt;script&gt;") {
				t.Errorf("%s does not escape its texts:\n%s", path, got.body)
			}
		}
	})
	bad := v.post("/jobs/1/subscriptions", url.Values{"email": {`"><script>`}})
	if strings.Contains(bad.body, "<script") {
		t.Errorf("the form does not escape the address:\n%s", bad.body)
	}
}

func TestBadAddressIsShownAgainWithItsProblem(t *testing.T) {
	v := posted(t)
	for _, email := range []string{"", "ada", "Ada <ada@example.org>", "ada@example.org\r\nBcc: eve@example.org"} {
		got := v.subscribe(email)
		if got.status != http.StatusUnprocessableEntity || !strings.Contains(got.body, `aria-invalid="true"`) {
			t.Errorf("subscribing %q: %d, want 422 and the marked form", email, got.status)
		}
	}
	if got := v.mails(); len(got) != 0 {
		t.Errorf("mail went out: %q", got)
	}
}

func TestBadPostingIsShownAgainWithItsProblems(t *testing.T) {
	v := posted(t)
	long := strings.Repeat("é", 256)
	v.asAdmin(func() {
		for _, path := range []string{"/admin/jobs", "/admin/jobs/1"} {
			got := v.post(path, gopherJob("title", long, "company", " ", "company_email", "burrow"))
			if got.status != http.StatusUnprocessableEntity || strings.Count(got.body, `aria-invalid="true"`) != 3 {
				t.Errorf("%s: %d, want 422 and three marked fields:\n%s", path, got.status, got.body)
			}
			if !strings.Contains(got.body, "Fill in.</textarea>") {
				t.Errorf("%s does not keep what was written", path)
			}
		}
	})
	if got := v.get("/jobs/1"); !strings.Contains(got.body, "Gopher at Burrow") {
		t.Error("the refused posting was stored")
	}
}

func TestEditFormHoldsThePosting(t *testing.T) {
	v := posted(t)
	v.asAdmin(func() {
		got := v.get("/admin/jobs/1").body
		for _, want := range []string{`value="Gopher"`, `value="Burrow &amp; Sons"`, `value="jobs@burrow.example"`, "Dig.\nFill in.", "checked"} {
			if !strings.Contains(got, want) {
				t.Errorf("the form does not hold %s:\n%s", want, got)
			}
		}
	})
}

func TestAdminPagesAskForThePassword(t *testing.T) {
	v := posted(t)
	for _, request := range [][2]string{
		{http.MethodGet, "/admin/jobs"}, {http.MethodPost, "/admin/jobs"}, {http.MethodGet, "/admin/jobs/new"},
		{http.MethodGet, "/admin/jobs/1"}, {http.MethodPost, "/admin/jobs/1"},
		{http.MethodGet, "/admin/jobs/1/delete"}, {http.MethodPost, "/admin/jobs/1/delete"},
	} {
		got := v.do(request[0], request[1], gopherJob("title", "Hacked"), nil)
		if got.status != http.StatusUnauthorized || got.header.Get("WWW-Authenticate") == "" {
			t.Errorf("%s %s: %d, want 401 and a challenge", request[0], request[1], got.status)
		}
		wrong := v.do(request[0], request[1], nil, http.Header{"Authorization": {"Basic YWRtaW46YWRtaW4="}})
		if wrong.status != http.StatusUnauthorized {
			t.Errorf("%s %s with a wrong password: %d, want 401", request[0], request[1], wrong.status)
		}
	}
	if got := v.get("/jobs").body; strings.Contains(got, "Hacked") || !strings.Contains(got, "Gopher") {
		t.Error("a stranger has changed the board")
	}
}

func TestMethodsAndPathsThatLeadNowhere(t *testing.T) {
	v := posted(t)
	v.admin = true
	for _, c := range []struct {
		method, path string
		want         int
	}{
		{http.MethodGet, "/jobs/7", http.StatusNotFound},
		{http.MethodGet, "/jobs/gopher", http.StatusNotFound},
		{http.MethodPost, "/jobs/7/subscriptions", http.StatusNotFound},
		{http.MethodPost, "/admin/jobs/7", http.StatusNotFound},
		{http.MethodGet, "/nowhere", http.StatusNotFound},
		{http.MethodGet, "/jobs/1/subscriptions", http.StatusMethodNotAllowed},
		{http.MethodPost, "/jobs", http.StatusMethodNotAllowed},
		{http.MethodDelete, "/admin/jobs/1", http.StatusMethodNotAllowed},
	} {
		if got := v.do(c.method, c.path, gopherJob("email", "ada@example.org"), nil); got.status != c.want {
			t.Errorf("%s %s: %d, want %d", c.method, c.path, got.status, c.want)
		}
	}
}

func TestForgedAndHugePostsAreRefused(t *testing.T) {
	v := posted(t)
	form := url.Values{"email": {"ada@example.org"}}
	forged := v.do(http.MethodPost, "/jobs/1/subscriptions", form, http.Header{"Sec-Fetch-Site": {"cross-site"}})
	if forged.status != http.StatusForbidden {
		t.Errorf("a post from another site: %d, want 403", forged.status)
	}
	form.Set("email", strings.Repeat("a", 100_000))
	if huge := v.post("/jobs/1/subscriptions", form); huge.status != http.StatusRequestEntityTooLarge {
		t.Errorf("a huge post: %d, want 413", huge.status)
	}
}
