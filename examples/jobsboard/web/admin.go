package web

import (
	"crypto/sha256"
	"crypto/subtle"
	"errors"
	"net/http"

	"github.com/signalvet/signalvet/examples/jobsboard/board"
)

// Admin is who may write on the board.
type Admin struct {
	Name, Password string
}

// is reports whether the credentials are the admin's, in a time that does not
// tell how much of them is right.
func (a Admin) is(name, password string) bool {
	sameName, samePassword := equal(a.Name, name), equal(a.Password, password)
	return sameName && samePassword
}

func equal(a, b string) bool {
	x, y := sha256.Sum256([]byte(a)), sha256.Sum256([]byte(b))
	return subtle.ConstantTimeCompare(x[:], y[:]) == 1
}

// adminOnly asks for the admin's password before it serves a page.
func (s *site) adminOnly(serve page) http.Handler {
	return page(func(w http.ResponseWriter, r *http.Request) error {
		w.Header().Set("Cache-Control", "no-store")
		name, password, ok := r.BasicAuth()
		if !ok || !s.admin.is(name, password) {
			w.Header().Set("WWW-Authenticate", `Basic realm="jobs board", charset="UTF-8"`)
			return &failure{status: http.StatusUnauthorized, text: "This page is for the admin of the board."}
		}
		return serve(w, r)
	})
}

func (s *site) adminJobs(w http.ResponseWriter, r *http.Request) error {
	jobs, err := s.board.Jobs(r.Context())
	if err != nil {
		return err
	}
	return show(w, http.StatusOK, "admin_jobs.html", jobs)
}

// jobForm is what the page of a new or changed job shows.
type jobForm struct {
	Title, Action string
	Posting       board.Posting
	Problems      map[string]string // by field
}

func (s *site) newJob(w http.ResponseWriter, _ *http.Request) error {
	return showJobForm(w, newJobForm(board.Posting{Open: true}), nil)
}

func (s *site) create(w http.ResponseWriter, r *http.Request) error {
	posting, err := postingOf(r)
	if err != nil {
		return err
	}
	if _, err := s.board.Create(r.Context(), posting); err != nil {
		return showJobForm(w, newJobForm(posting), err)
	}
	return redirect(w, r, "/admin/jobs")
}

func (s *site) editJob(w http.ResponseWriter, r *http.Request) error {
	job, err := s.requested(r)
	if err != nil {
		return err
	}
	return showJobForm(w, editJobForm(r, job.Posting), nil)
}

func (s *site) update(w http.ResponseWriter, r *http.Request) error {
	id, err := idOf(r)
	if err != nil {
		return err
	}
	posting, err := postingOf(r)
	if err != nil {
		return err
	}
	if err := s.board.Update(r.Context(), id, posting); err != nil {
		return showJobForm(w, editJobForm(r, posting), err)
	}
	return redirect(w, r, "/admin/jobs")
}

// confirmDelete asks first: a deletion writes to all subscribers.
func (s *site) confirmDelete(w http.ResponseWriter, r *http.Request) error {
	job, err := s.requested(r)
	if err != nil {
		return err
	}
	return show(w, http.StatusOK, "admin_delete.html", job)
}

func (s *site) delete(w http.ResponseWriter, r *http.Request) error {
	id, err := idOf(r)
	if err != nil {
		return err
	}
	if err := s.board.Delete(r.Context(), id); err != nil {
		return err
	}
	return redirect(w, r, "/admin/jobs")
}

func newJobForm(p board.Posting) jobForm {
	return jobForm{Title: "New job", Action: "/admin/jobs", Posting: p}
}

func editJobForm(r *http.Request, p board.Posting) jobForm {
	return jobForm{Title: "Change job", Action: r.URL.Path, Posting: p}
}

// showJobForm shows the form, with the problems in err beside their fields. It
// returns any other error.
func showJobForm(w http.ResponseWriter, form jobForm, err error) error {
	if err == nil {
		return show(w, http.StatusOK, "admin_form.html", form)
	}
	invalid, ok := errors.AsType[*board.InvalidError](err)
	if !ok {
		return err
	}
	form.Problems = invalid.Problems
	return show(w, http.StatusUnprocessableEntity, "admin_form.html", form)
}
