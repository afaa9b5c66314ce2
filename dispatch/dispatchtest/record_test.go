package dispatchtest_test

import (
	"context"
	"errors"
	"slices"
	"sync"
	"testing"

	"github.com/signalvet/signalvet/dispatch"
	"github.com/signalvet/signalvet/dispatch/dispatchtest"
)

func TestRecordHearsBeforeAFailingReceiver(t *testing.T) {
	var s dispatch.Signal[int]
	broken := errors.New("broken")
	s.Connect("bad", func(context.Context, int) error { return broken }, dispatch.Priority(-1000))
	s.Freeze() // recording a frozen signal is allowed
	t.Run("recorded", func(t *testing.T) {
		one, two := dispatchtest.Record(t, &s), dispatchtest.Record(t, &s)
		for n := range 3 {
			if err := s.Send(t.Context(), n); !errors.Is(err, broken) {
				t.Error(err)
			}
		}
		if !slices.Equal(one.Events(), []int{0, 1, 2}) || two.Len() != 3 {
			t.Errorf("recorded %v and %v", one.Events(), two.Events())
		}
		one.Events()[0] = 99 // the caller's copy
		if one.Events()[0] != 0 {
			t.Error("the events are not copied")
		}
		one.Reset()
		_ = s.Send(t.Context(), 7)
		if one.Only() != 7 {
			t.Errorf("recorded %v", one.Events())
		}
	})
	if n := len(slices.Collect(s.Receivers())); n != 1 {
		t.Errorf("%d receivers after the test, want 1", n)
	}
}

func TestRecordKeyed(t *testing.T) {
	var s dispatch.Keyed[string, int]
	recording := dispatchtest.RecordKeyed(t, &s)
	for n, sender := range []string{"a", "b", "a"} {
		if err := s.From(sender).Send(t.Context(), n); err != nil {
			t.Error(err)
		}
	}
	want := []dispatchtest.Sent[string, int]{{"a", 0}, {"b", 1}, {"a", 2}}
	if !slices.Equal(recording.Events(), want) || recording.Len() != 3 {
		t.Errorf("recorded %v", recording.Events())
	}
	if !slices.Equal(recording.From("a"), []int{0, 2}) || recording.From("c") != nil {
		t.Errorf("recorded from a %v", recording.From("a"))
	}
	recording.Reset()
	_ = s.From("c").Send(t.Context(), 5)
	if recording.Only() != (dispatchtest.Sent[string, int]{Sender: "c", Event: 5}) {
		t.Errorf("recorded %v", recording.Events())
	}
}

func TestRecordWhileSending(t *testing.T) {
	var s dispatch.Signal[int]
	recording := dispatchtest.Record(t, &s)
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			for n := range 50 {
				_ = s.SendAsync(t.Context(), n)
				recording.Events()
			}
		})
	}
	all.Wait()
	if recording.Len() != 400 {
		t.Errorf("recorded %d events, want 400", recording.Len())
	}
}
