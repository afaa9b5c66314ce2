package dispatchtest

import (
	"slices"
	"testing"

	"github.com/signalvet/signalvet/dispatch"
	"github.com/signalvet/signalvet/dispatch/internal/testhook"
)

// Mute silences the receivers with these uids until the test ends, of a keyed
// signal for every sender. Without uids it silences all receivers, also those
// connected later. Recordings go on hearing.
//
// Mutes are counted: a receiver is heard again when every test that muted it
// has ended. A uid that is not connected ends the test.
func Mute(t testing.TB, signal dispatch.AnySignal, uids ...string) {
	t.Helper()
	mustExist(t, "Mute", signal)
	if slices.Contains(uids, "") {
		t.Fatalf("dispatchtest: Mute of %s is called with an empty uid", nameOf(signal))
	}
	if len(uids) == 0 {
		uids = []string{""} // all
	}
	for _, uid := range uids {
		restore, known := testhook.Installed.Mute(signal, uid)
		if !known {
			t.Fatalf("dispatchtest: no connection of %s has uid %q", nameOf(signal), uid)
		}
		t.Cleanup(restore)
	}
}
