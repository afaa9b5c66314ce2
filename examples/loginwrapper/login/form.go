package login

import (
	"embed"
	"html/template"
	"log/slog"
	"net/http"
)

//go:embed form.html
var files embed.FS

var form = template.Must(template.ParseFS(files, "form.html"))

// Form shows the login form.
func Form() http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		showForm(w, http.StatusOK, "")
	})
}

// showForm writes the form, with a problem above it unless that is empty.
func showForm(w http.ResponseWriter, status int, problem string) {
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.WriteHeader(status)
	if err := form.Execute(w, problem); err != nil {
		slog.Error("the login form is incomplete", "err", err)
	}
}
