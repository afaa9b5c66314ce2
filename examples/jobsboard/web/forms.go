package web

import (
	"errors"
	"net/http"
	"strconv"

	"github.com/signalvet/signalvet/examples/jobsboard/board"
)

// parseForm reads the posted form, or says why it cannot.
func parseForm(r *http.Request) error {
	err := r.ParseForm()
	if err == nil {
		return nil
	}
	if _, ok := errors.AsType[*http.MaxBytesError](err); ok {
		return &failure{status: http.StatusRequestEntityTooLarge, text: "The form is too long."}
	}
	return &failure{status: http.StatusBadRequest, text: "The form could not be read."}
}

func postingOf(r *http.Request) (board.Posting, error) {
	if err := parseForm(r); err != nil {
		return board.Posting{}, err
	}
	return board.Posting{
		Company:      r.PostForm.Get("company"),
		CompanyEmail: r.PostForm.Get("company_email"),
		Title:        r.PostForm.Get("title"),
		Details:      r.PostForm.Get("details"),
		Open:         r.PostForm.Get("open") == "yes",
	}, nil
}

// idOf returns the job's id in the path. A path without a number leads to no
// job.
func idOf(r *http.Request) (int64, error) {
	id, err := strconv.ParseInt(r.PathValue("id"), 10, 64)
	if err != nil {
		return 0, board.ErrNotFound
	}
	return id, nil
}

// requested returns the job that the path names.
func (s *site) requested(r *http.Request) (board.Job, error) {
	id, err := idOf(r)
	if err != nil {
		return board.Job{}, err
	}
	return s.board.Job(r.Context(), id)
}

// redirect leads the browser on after a post, so that reloading the page does
// not post again.
func redirect(w http.ResponseWriter, r *http.Request, to string) error {
	http.Redirect(w, r, to, http.StatusSeeOther)
	return nil
}
