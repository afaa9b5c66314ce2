package web

import (
	"errors"
	"net/http"

	"github.com/signalvet/signalvet/examples/jobsboard/board"
)

func (s *site) jobs(w http.ResponseWriter, r *http.Request) error {
	jobs, err := s.board.Jobs(r.Context())
	if err != nil {
		return err
	}
	return show(w, http.StatusOK, "jobs.html", jobs)
}

// jobView is what the page of one job shows.
type jobView struct {
	board.Job
	Subscribed     bool // the visitor has just subscribed
	Email, Problem string
}

func (s *site) job(w http.ResponseWriter, r *http.Request) error {
	job, err := s.requested(r)
	if err != nil {
		return err
	}
	return show(w, http.StatusOK, "job.html", jobView{Job: job, Subscribed: r.URL.Query().Has("subscribed")})
}

// subscribe answers alike whether the address is new or not: who follows a job
// is nobody else's business.
func (s *site) subscribe(w http.ResponseWriter, r *http.Request) error {
	job, err := s.requested(r)
	if err != nil {
		return err
	}
	if err := parseForm(r); err != nil {
		return err
	}
	email := r.PostForm.Get("email")
	err = s.board.Subscribe(r.Context(), job.ID, email)
	if invalid, ok := errors.AsType[*board.InvalidError](err); ok {
		view := jobView{Job: job, Email: email, Problem: invalid.Problems["email"]}
		return show(w, http.StatusUnprocessableEntity, "job.html", view)
	}
	if err != nil {
		return err
	}
	return redirect(w, r, "/jobs/"+r.PathValue("id")+"?subscribed")
}
