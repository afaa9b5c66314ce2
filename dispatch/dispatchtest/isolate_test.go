package dispatchtest_test

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/signalvet/signalvet/dispatch"
	"github.com/signalvet/signalvet/dispatch/dispatchtest"
)

func ignore(context.Context, int) error { return nil }

func ignoreKeyed(context.Context, string, int) error { return nil }

// order returns the uids that a send of the signal calls, in order.
func order(t *testing.T, s *dispatch.Signal[int]) string {
	t.Helper()
	var uids []string
	for conn, err := range s.Deliver(t.Context(), 1) {
		uids = append(uids, conn.UID())
		if err != nil {
			t.Error(err)
		}
	}
	return strings.Join(uids, " ")
}

func connect(s *dispatch.Signal[int], uids ...string) {
	for i, uid := range uids {
		s.Connect(uid, ignore, dispatch.Priority(-i/2))
	}
}

func wantOrder(t *testing.T, s *dispatch.Signal[int], want string) {
	t.Helper()
	if got := order(t, s); got != want {
		t.Errorf("receivers %q, want %q", got, want)
	}
}

func TestX09IsolateRestoresOrderAndFreeze(t *testing.T) {
	s := dispatch.New[int]("orders")
	connect(s, "a", "b", "c", "d")
	before := order(t, s)
	s.Freeze()
	t.Run("isolated", func(t *testing.T) {
		dispatchtest.Isolate(t, s)
		wantOrder(t, s, "")
		if s.HasReceivers() {
			t.Error("an isolated signal has receivers")
		}
		connect(s, "x", "a")
		wantOrder(t, s, "x a")
		t.Run("nested", func(t *testing.T) {
			dispatchtest.Isolate(t, s, s)
			wantOrder(t, s, "")
			connect(s, "y")
			s.Freeze()
		})
		wantOrder(t, s, "x a")
		connect(s, "not frozen any more")
	})
	wantOrder(t, s, before)
	if _, err := s.TryConnect("late", ignore); !errors.Is(err, dispatch.ErrFrozen) {
		t.Errorf("the freeze is not back: %v", err)
	}
}

func TestX09ConnectionsEndWithTheIsolation(t *testing.T) {
	var s dispatch.Signal[int]
	outer := s.Connect("outer", ignore)
	var inner *dispatch.Connection
	t.Run("isolated", func(t *testing.T) {
		dispatchtest.Isolate(t, &s)
		inner = s.Connect("inner", ignore)
		if s.Disconnect("outer") || !outer.Connected() {
			t.Error("a hidden receiver is disconnected by its uid")
		}
	})
	if inner.Connected() || inner.Disconnect() || !outer.Connected() {
		t.Error("the connections did not end with the isolation")
	}
	t.Run("isolated", func(t *testing.T) {
		dispatchtest.Isolate(t, &s)
		if !outer.Disconnect() {
			t.Error("a hidden receiver cannot be disconnected by its handle")
		}
	})
	wantOrder(t, &s, "")
}

func TestX09IsolateKeyed(t *testing.T) {
	var s dispatch.Keyed[string, int]
	s.Connect("any", ignoreKeyed)
	s.From("a").Connect("one", ignoreKeyed)
	t.Run("isolated", func(t *testing.T) {
		dispatchtest.Isolate(t, &s)
		if s.HasReceivers() || s.From("a").HasReceivers() {
			t.Error("an isolated signal has receivers")
		}
		s.From("a").Connect("one", ignoreKeyed)
		s.From("b").Connect("two", ignoreKeyed)
	})
	var uids []string
	for conn := range s.From("a").Deliver(t.Context(), 1) {
		uids = append(uids, conn.UID())
	}
	if got := fmt.Sprint(uids); got != "[any one]" {
		t.Errorf("receivers %s", got)
	}
	for conn := range s.From("b").Deliver(t.Context(), 1) {
		if conn.UID() != "any" {
			t.Errorf("%s outlives the isolation", conn.UID())
		}
	}
}

func TestX09ParallelIsolations(t *testing.T) {
	var shared, other dispatch.Signal[int]
	connect(&shared, "a", "b", "c")
	connect(&other, "d")
	before := order(t, &shared)
	t.Run("all", func(t *testing.T) {
		for i := range 20 {
			t.Run(fmt.Sprint(i), func(t *testing.T) {
				t.Parallel()
				if i%2 == 0 {
					dispatchtest.Isolate(t, &shared, &other)
				} else {
					dispatchtest.Isolate(t, &other, &shared)
				}
				connect(&shared, "mine")
				recording := dispatchtest.Record(t, &shared)
				for range 10 {
					if err := shared.Send(t.Context(), i); err != nil {
						t.Error(err)
					}
				}
				for _, event := range recording.Events() {
					if event != i {
						t.Errorf("test %d hears test %d", i, event)
					}
				}
				if recording.Len() != 10 {
					t.Errorf("recorded %d events", recording.Len())
				}
			})
		}
	})
	wantOrder(t, &shared, before)
	wantOrder(t, &other, "d")
}

func TestX09MuteIsCounted(t *testing.T) {
	var s dispatch.Signal[int]
	connect(&s, "a", "b")
	one, two := &scratch{TB: t}, &scratch{TB: t}
	dispatchtest.Mute(one, &s, "a")
	wantOrder(t, &s, "b")
	dispatchtest.Mute(two, &s, "a", "b")
	wantOrder(t, &s, "")
	if s.HasReceivers() {
		t.Error("a send would reach somebody")
	}
	one.end() // the first that muted is not the last that needs it
	wantOrder(t, &s, "")
	for _, restore := range append(two.cleanups, two.cleanups...) {
		restore() // idempotent
	}
	wantOrder(t, &s, "a b")
}

func TestX09MuteHoldsForAReconnectedUID(t *testing.T) {
	var s dispatch.Signal[int]
	connect(&s, "a", "b")
	test := &scratch{TB: t}
	dispatchtest.Mute(test, &s, "a")
	s.Disconnect("a")
	connect(&s, "a")
	wantOrder(t, &s, "b")
	test.end()
	wantOrder(t, &s, "b a")
}

func TestX09MuteDuringASend(t *testing.T) {
	var s dispatch.Signal[int]
	test := &scratch{TB: t}
	s.Connect("first", func(context.Context, int) error { dispatchtest.Mute(test, &s, "second"); return nil }, dispatch.Once())
	connect(&s, "second")
	wantOrder(t, &s, "first")
	test.end()
	wantOrder(t, &s, "second")
}

func TestX09MuteAllLeavesRecordings(t *testing.T) {
	var s dispatch.Keyed[string, int]
	called := 0
	count := func(context.Context, string, int) error { called++; return nil }
	s.Connect("any", count)
	s.From("a").Connect("one", count)
	t.Run("muted", func(t *testing.T) {
		recording := dispatchtest.RecordKeyed(t, &s)
		dispatchtest.Mute(t, &s)
		s.From("a").Connect("two", count)
		if err := s.From("a").Send(t.Context(), 1); err != nil || called != 0 || recording.Len() != 1 {
			t.Errorf("%d called, %d recorded, %v", called, recording.Len(), err)
		}
	})
	if err := s.From("a").Send(t.Context(), 1); err != nil || called != 3 {
		t.Errorf("%d called, %v", called, err)
	}
}

// TestX09RandomNesting ends isolations and mutes in any order: what remains is
// always what was there.
func TestX09RandomNesting(t *testing.T) {
	var s dispatch.Signal[int]
	connect(&s, "a", "b", "c", "d", "e")
	s.Freeze()
	before := order(t, &s)
	random := rand.New(rand.NewPCG(1, 2))
	for range 100 {
		var tests []*scratch
		name := t.Name()
		for range 1 + random.IntN(6) {
			name += "/inner"
			test := &scratch{TB: t, name: name}
			tests = append(tests, test)
			switch random.IntN(3) {
			case 0:
				dispatchtest.Isolate(test, &s)
				connect(&s, "b", "x")
			case 1:
				dispatchtest.Mute(test, &s)
			case 2:
				dispatchtest.Mute(test, &s, "b")
			}
		}
		for i := len(tests) - 1; i >= 0; i-- {
			tests[i].end()
		}
		wantOrder(t, &s, before)
	}
}
