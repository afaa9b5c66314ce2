package main

import (
	"context"
	"errors"
	"io"
	"log/slog"
	"strings"
	"testing"
	"time"

	"github.com/signalvet/signalvet/examples/loginhook/lms"
	"github.com/signalvet/signalvet/examples/loginhook/receivers"
)

func TestHooksSeeTheWholeSemester(t *testing.T) {
	var out strings.Builder
	if err := run(t.Context(), &out); err != nil {
		t.Fatal(err)
	}
	want := `level=INFO msg="account activated" user=ada
level=INFO msg="logged in" user=ada method=password
level=INFO msg="split test" user=ada variant=` + receivers.Variant(lms.User{Name: "ada"}) + `
level=INFO msg="grade passed" user=ada course=signals-101 percent=80
level=INFO msg="grade failed" user=ada course=signals-101 percent=35
level=INFO msg=upgraded user=ada course=signals-101
level=INFO msg="logged in" user=ada method=oauth
level=INFO msg="split test" user=ada variant=` + receivers.Variant(lms.User{Name: "ada"}) + "\n"
	if out.String() != want {
		t.Errorf("run logged\n%s\nwant\n%s", out.String(), want)
	}
}

func TestUnregisterTakesEveryHookAway(t *testing.T) {
	receivers.Register(slog.New(slog.DiscardHandler))
	receivers.Unregister()
	if lms.UserLoggedIn.HasReceivers() || lms.UserAccountActivated.HasReceivers() ||
		lms.EnrollmentTrackUpdated.HasReceivers() || lms.CourseGradePassed.HasReceivers() ||
		lms.CourseGradeFailed.HasReceivers() {
		t.Error("a receiver is still connected")
	}
}

func TestNoSignalWithoutALogin(t *testing.T) {
	logins := 0
	lms.UserLoggedIn.Connect("count", func(context.Context, lms.Login) error {
		logins++
		return nil
	})
	defer lms.UserLoggedIn.Disconnect("count")
	platform := lms.NewPlatform(time.Now)
	platform.Register("bob", "bob@example.org")

	if err := platform.Authenticate(t.Context(), "bob", "password"); !errors.Is(err, lms.ErrInactive) {
		t.Errorf("an inactive account logs in with error %v, want %v", err, lms.ErrInactive)
	}
	if err := platform.Authenticate(t.Context(), "eve", "password"); !errors.Is(err, lms.ErrUnknownUser) {
		t.Errorf("an unknown user logs in with error %v, want %v", err, lms.ErrUnknownUser)
	}
	if logins != 0 {
		t.Errorf("UserLoggedIn was sent %d times, want 0", logins)
	}
}

func TestFailingReceiverDoesNotStopTheOthers(t *testing.T) {
	lms.UserLoggedIn.Connect("broken", func(context.Context, lms.Login) error { return io.ErrUnexpectedEOF })
	defer lms.UserLoggedIn.Disconnect("broken")

	var out strings.Builder
	if err := run(t.Context(), &out); !errors.Is(err, io.ErrUnexpectedEOF) {
		t.Errorf("run returned %v, want the receiver's error", err)
	}
	if got := strings.Count(out.String(), "logged in"); got != 2 {
		t.Errorf("the login hook ran %d times beside the broken one, want 2", got)
	}
}
