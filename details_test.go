package signalvet_test

import (
	"encoding/json"
	"testing"
)

// Each finding of the examples tells where it lies and which signal it speaks
// of, so that it is known again when lines have moved.
func TestFindingsTellTheirSignals(t *testing.T) {
	got := runIn(t, ".", buildCommand(t), "-f", "json", "./examples/mistakes/...")
	var findings []struct{ Check, File, Message, Function, Signal, Package string }
	if err := json.Unmarshal([]byte(got.stdout), &findings); err != nil || len(findings) < 20 {
		t.Fatalf("%d findings, %v, %s", len(findings), err, got.stderr)
	}
	for _, each := range findings {
		if each.Function == "" || each.Signal == "" || each.Package == "" {
			t.Errorf("%s: %s (%s): in %q, of signal %q", each.File, each.Message, each.Check, each.Function, each.Signal)
		}
	}
}
