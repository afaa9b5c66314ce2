package main

import (
	"errors"
	"strings"
	"testing"
)

func TestPingIsAnsweredByPong(t *testing.T) {
	var out strings.Builder
	if err := run(t.Context(), &out); err != nil {
		t.Fatal(err)
	}
	if got, want := out.String(), "PING\nPONG\n"; got != want {
		t.Errorf("run printed %q, want %q", got, want)
	}
	if pinged.HasReceivers() {
		t.Error("run left its receiver connected")
	}
}

// deafAfter is a writer that fails once it has taken n writes.
type deafAfter struct{ n int }

var errDeaf = errors.New("deaf")

func (d *deafAfter) Write(p []byte) (int, error) {
	if d.n == 0 {
		return 0, errDeaf
	}
	d.n--
	return len(p), nil
}

func TestReceiverErrorReachesTheSender(t *testing.T) {
	if err := run(t.Context(), &deafAfter{n: 1}); !errors.Is(err, errDeaf) {
		t.Errorf("run returned %v, want the receiver's error", err)
	}
}
