package dispatch_test

import (
	"context"
	"errors"
	"sync"
	"testing"

	"github.com/signalvet/signalvet/dispatch"
)

// trace notes who was called: one string tells order, repetition and omission.
type trace struct {
	mu    sync.Mutex
	notes string
}

func (tr *trace) note(s string) {
	tr.mu.Lock()
	defer tr.mu.Unlock()
	tr.notes += s
}

// take returns the notes and forgets them.
func (tr *trace) take() string {
	tr.mu.Lock()
	defer tr.mu.Unlock()
	notes := tr.notes
	tr.notes = ""
	return notes
}

func (tr *trace) wants(t *testing.T, want string) {
	t.Helper()
	if got := tr.take(); got != want {
		t.Errorf("receivers called: %q, want %q", got, want)
	}
}

// receiver returns a receiver that notes s.
func (tr *trace) receiver(s string) dispatch.Receiver[int] {
	return func(context.Context, int) error {
		tr.note(s)
		return nil
	}
}

// keyed returns a keyed receiver that notes s.
func (tr *trace) keyed(s string) dispatch.KeyedReceiver[string, int] {
	return func(context.Context, string, int) error {
		tr.note(s)
		return nil
	}
}

var errBroken = errors.New("broken")

func failing(context.Context, int) error { return errBroken }

func panicking(context.Context, int) error { panic("out of paper") }

// mode is one of the four ways to send.
type mode struct {
	name       string
	sequential bool
	robust     bool
	signal     func(*dispatch.Signal[int], context.Context, int) error
	sender     func(dispatch.Sender[string, int], context.Context, int) error
}

var modes = []mode{
	{"Send", true, false, (*dispatch.Signal[int]).Send, dispatch.Sender[string, int].Send},
	{"SendRobust", true, true, (*dispatch.Signal[int]).SendRobust, dispatch.Sender[string, int].SendRobust},
	{"SendAsync", false, true, (*dispatch.Signal[int]).SendAsync, dispatch.Sender[string, int].SendAsync},
	{"Deliver", true, true,
		func(s *dispatch.Signal[int], ctx context.Context, n int) (err error) {
			for _, e := range s.Deliver(ctx, n) {
				err = errors.Join(err, e)
			}
			return err
		},
		func(s dispatch.Sender[string, int], ctx context.Context, n int) (err error) {
			for _, e := range s.Deliver(ctx, n) {
				err = errors.Join(err, e)
			}
			return err
		}},
}

// inEveryMode runs a test once per way to send.
func inEveryMode(t *testing.T, test func(t *testing.T, m mode)) {
	for _, m := range modes {
		t.Run(m.name, func(t *testing.T) { test(t, m) })
	}
}

func noError(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Errorf("unexpected error: %v", err)
	}
}

func wantError(t *testing.T, err, target error) {
	t.Helper()
	if !errors.Is(err, target) {
		t.Errorf("error is %v, want %v", err, target)
	}
}

// panicOf returns what f panics with.
func panicOf(f func()) (value any) {
	defer func() { value = recover() }()
	f()
	return nil
}
