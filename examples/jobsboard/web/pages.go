package web

import (
	"bytes"
	"embed"
	"errors"
	"html/template"
	"log/slog"
	"net/http"

	"github.com/signalvet/signalvet/dispatch"
	"github.com/signalvet/signalvet/examples/jobsboard/board"
)

//go:embed style.css templates
var files embed.FS

var templates = parse("jobs.html", "job.html", "admin_jobs.html", "admin_form.html", "admin_delete.html", "failure.html")

// parse reads the named pages, each together with the layout around it.
func parse(names ...string) map[string]*template.Template {
	layout := template.Must(template.ParseFS(files, "templates/layout.html"))
	pages := make(map[string]*template.Template, len(names))
	for _, name := range names {
		pages[name] = template.Must(template.Must(layout.Clone()).ParseFS(files, "templates/"+name))
	}
	return pages
}

func stylesheet() http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		http.ServeFileFS(w, r, files, "style.css")
	})
}

// show writes a page once all of it is there, so that a failing template does
// not leave half a page behind.
func show(w http.ResponseWriter, status int, name string, data any) error {
	var body bytes.Buffer
	if err := templates[name].ExecuteTemplate(&body, "layout.html", data); err != nil {
		return err
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.WriteHeader(status)
	if _, err := body.WriteTo(w); err != nil {
		slog.Debug("a visitor left early", "err", err)
	}
	return nil
}

// page is a handler that returns what went wrong instead of writing it.
type page func(w http.ResponseWriter, r *http.Request) error

// ServeHTTP serves the page, or in its place the failure that it returns.
func (serve page) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	err := serve(w, r)
	if err == nil {
		return
	}
	shown := failureOf(err)
	if shown.status == http.StatusInternalServerError {
		slog.ErrorContext(r.Context(), "request failed", "method", r.Method, "path", r.URL.Path, "err", err)
	}
	if err := show(w, shown.status, "failure.html", shown); err != nil {
		http.Error(w, shown.Error(), shown.status)
	}
}

// failure is an error that a visitor may read.
type failure struct {
	status int
	text   string
}

func (f *failure) Error() string { return f.text }

// Title is the failure's short name in HTTP.
func (f *failure) Title() string { return http.StatusText(f.status) }

// failureOf returns what a visitor may know of err.
func failureOf(err error) *failure {
	if known, ok := errors.AsType[*failure](err); ok {
		return known
	}
	switch {
	case errors.Is(err, board.ErrNotFound):
		return &failure{status: http.StatusNotFound, text: "There is no such job on the board."}
	case errors.Is(err, dispatch.ErrQueueFull), errors.Is(err, dispatch.ErrQueueClosed):
		return &failure{status: http.StatusServiceUnavailable, text: "The board is too busy. Try again in a minute."}
	default:
		return &failure{status: http.StatusInternalServerError, text: "Something went wrong on our side."}
	}
}
