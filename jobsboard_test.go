package signalvet_test

import "testing"

// TestJobsboardCatalogue compares the catalogue of the jobs board with its code;
//
//	go run ./cmd/signalvet catalogue -C examples/jobsboard -o CATALOGUE.md
//
// writes it.
func TestJobsboardCatalogue(t *testing.T) {
	got := runIn(t, "examples/jobsboard", buildCommand(t), "catalogue", "-check", "CATALOGUE.md")
	if got.status != 0 || got.stdout != "" {
		t.Errorf("status %d\n%s%s", got.status, got.stdout, got.stderr)
	}
}
