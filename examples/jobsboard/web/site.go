// Package web serves the jobs board: pages for visitors, who read and
// subscribe, and pages for the admin, who writes.
package web

import (
	"net/http"

	"github.com/signalvet/signalvet/examples/jobsboard/board"
)

// maxForm is more than any honest form here holds, in bytes.
const maxForm = 64 << 10

// site holds what the handlers need.
type site struct {
	board *board.Board
	admin Admin
}

// Handler returns the whole site. Posts from other sites' pages are refused.
func Handler(b *board.Board, admin Admin) http.Handler {
	s := &site{board: b, admin: admin}
	mux := http.NewServeMux()
	mux.Handle("GET /{$}", http.RedirectHandler("/jobs", http.StatusSeeOther))
	mux.Handle("GET /style.css", stylesheet())
	mux.Handle("GET /jobs", page(s.jobs))
	mux.Handle("GET /jobs/{id}", page(s.job))
	mux.Handle("POST /jobs/{id}/subscriptions", page(s.subscribe))
	mux.Handle("GET /admin/jobs", s.adminOnly(s.adminJobs))
	mux.Handle("POST /admin/jobs", s.adminOnly(s.create))
	mux.Handle("GET /admin/jobs/new", s.adminOnly(s.newJob))
	mux.Handle("GET /admin/jobs/{id}", s.adminOnly(s.editJob))
	mux.Handle("POST /admin/jobs/{id}", s.adminOnly(s.update))
	mux.Handle("GET /admin/jobs/{id}/delete", s.adminOnly(s.confirmDelete))
	mux.Handle("POST /admin/jobs/{id}/delete", s.adminOnly(s.delete))
	return http.NewCrossOriginProtection().Handler(http.MaxBytesHandler(guarded(mux), maxForm))
}

// guarded forbids browsers to run or frame anything that the board did not
// send.
func guarded(next http.Handler) http.Handler {
	const policy = "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Security-Policy", policy)
		w.Header().Set("X-Content-Type-Options", "nosniff")
		w.Header().Set("Referrer-Policy", "same-origin")
		next.ServeHTTP(w, r)
	})
}
