package dispatch_test

// The rules of Django's dispatcher, as its own tests have them (C: its
// tests/dispatch/tests.py, S: its tests/signals/tests.py) or as runs of it show
// (X), and what this package makes of them. Tests are named after the rows.
//
// Rows that have no meaning in Go, and so no test:
//
//	C01  a receiver must accept the signal's arguments: the type Receiver[T] says so
//	C07  senders that cannot be weakly referenced: there are no weak references
//	C08  a receiver dies with its object: functions cannot be held weakly; X10 takes its place
//	C21  a decorator connects: there are no decorators
//	S02  which event of the ORM is sent when: there is no ORM; the method value of S02 is tested
//	S04  the choice of weak references: there are none
//	S07  senders named before they exist: a package reference is checked by the compiler
//	S10  only synchronous or only asynchronous receivers: there is one kind

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/signalvet/signalvet/dispatch"
)

func TestC02NilReceiverIsRefused(t *testing.T) {
	var s dispatch.Signal[int]
	_, err := s.TryConnect("nil", nil)
	wantError(t, err, dispatch.ErrInvalid)
	var k dispatch.Keyed[string, int]
	_, err = k.TryConnect("nil", nil)
	wantError(t, err, dispatch.ErrInvalid)
	_, err = k.From("a").TryConnect("nil", nil)
	wantError(t, err, dispatch.ErrInvalid)
	if s.HasReceivers() || k.HasReceivers() {
		t.Error("a refused receiver is connected")
	}
}

func TestC03SendReachesTheReceiverOfTheSenderOnce(t *testing.T) {
	inEveryMode(t, func(t *testing.T, m mode) {
		var s dispatch.Keyed[string, int]
		var got []string
		s.From("a").Connect("r", func(_ context.Context, sender string, n int) error {
			got = append(got, fmt.Sprint(sender, n))
			return nil
		})
		noError(t, m.sender(s.From("a"), t.Context(), 7))
		if !slices.Equal(got, []string{"a7"}) {
			t.Errorf("received %v", got)
		}
		s.From("a").Disconnect("r")
		if s.HasReceivers() || slices.Collect(s.Receivers()) != nil {
			t.Error("the signal is not empty")
		}
	})
}

func TestC04SendWithoutReceiversIsANoOp(t *testing.T) {
	inEveryMode(t, func(t *testing.T, m mode) {
		var s dispatch.Signal[int]
		noError(t, m.signal(&s, t.Context(), 1))
		var k dispatch.Keyed[string, int]
		noError(t, m.sender(k.From("a"), t.Context(), 1))
		s.Connect("r", failing)
		s.Disconnect("r")
		noError(t, m.signal(&s, t.Context(), 1))
	})
}

func TestC05AnySenderReceiverHearsEverySender(t *testing.T) {
	inEveryMode(t, func(t *testing.T, m mode) {
		var s dispatch.Keyed[string, int]
		var tr trace
		s.Connect("any", tr.keyed("*"))
		for _, sender := range []string{"a", "b", ""} {
			noError(t, m.sender(s.From(sender), t.Context(), 1))
		}
		tr.wants(t, "***")
	})
}

func TestC06OtherSendersAreNotHeard(t *testing.T) {
	inEveryMode(t, func(t *testing.T, m mode) {
		var s dispatch.Keyed[string, int]
		var tr trace
		s.From("a").Connect("r", tr.keyed("a"))
		noError(t, m.sender(s.From("b"), t.Context(), 1))
		tr.wants(t, "")
		s.Connect("any", tr.keyed("*"))
		noError(t, m.sender(s.From("b"), t.Context(), 1))
		tr.wants(t, "*")
	})
}

func TestC09ANewSenderInheritsNothing(t *testing.T) {
	var s dispatch.Keyed[*int, int]
	old := new(int)
	called := 0
	s.From(old).Connect("r", func(context.Context, *int, int) error { called++; return nil })
	for range 1000 {
		noError(t, s.From(new(int)).Send(t.Context(), 1))
	}
	if called != 0 {
		t.Errorf("receiver of another sender called %d times", called)
	}
	noError(t, s.From(old).Send(t.Context(), 1))
	if called != 1 {
		t.Errorf("receiver of the sender called %d times", called)
	}
}

func TestC11DuplicateIsRefusedAndKeepFirstKeepsIt(t *testing.T) {
	var s dispatch.Signal[int]
	var tr trace
	first := s.Connect("r", tr.receiver("1"))
	_, err := s.TryConnect("r", tr.receiver("1"))
	wantError(t, err, dispatch.ErrDuplicate)
	for range 3 {
		if again := s.Connect("r", tr.receiver("1"), dispatch.KeepFirst()); again != first {
			t.Error("KeepFirst returns another connection")
		}
	}
	noError(t, s.Send(t.Context(), 1))
	tr.wants(t, "1")
}

func TestC12TheFirstOfTwoReceiversWithOneUIDStays(t *testing.T) {
	var s dispatch.Signal[int]
	var tr trace
	s.Connect("r", tr.receiver("1"))
	s.Connect("r", tr.receiver("2"), dispatch.KeepFirst())
	noError(t, s.Send(t.Context(), 1))
	tr.wants(t, "1")
	if !s.Disconnect("r") || s.HasReceivers() {
		t.Error("the uid alone does not disconnect")
	}
}

func TestC13RobustSendDelivers(t *testing.T) {
	var s dispatch.Signal[int]
	var got int
	s.Connect("r", func(_ context.Context, n int) error { got = n; return nil })
	noError(t, s.SendRobust(t.Context(), 5))
	if got != 5 {
		t.Errorf("received %d", got)
	}
}

func TestC14RobustSendWithoutReceivers(t *testing.T) {
	var s dispatch.Signal[int]
	noError(t, s.SendRobust(t.Context(), 5))
	noError(t, s.SendAsync(t.Context(), 5))
	for range s.Deliver(t.Context(), 5) {
		t.Error("delivered to nobody")
	}
}

func TestC15RobustSendReachesAnySenderReceivers(t *testing.T) {
	var s dispatch.Keyed[string, int]
	var tr trace
	s.Connect("any", tr.keyed("*"))
	noError(t, s.From("a").SendRobust(t.Context(), 1))
	tr.wants(t, "*")
}

// till has a method to connect, and fails.
type till struct{ name string }

func (m till) sold(context.Context, int) error { panic(m.name + " is empty") }

func TestC16RobustSendReportsEveryFailure(t *testing.T) {
	inEveryMode(t, func(t *testing.T, m mode) {
		if !m.robust {
			return // Send is C17
		}
		var s dispatch.Signal[int]
		var tr trace
		s.Connect("error", failing)
		s.Connect("literal", func(context.Context, int) error { panic(errBroken) })
		s.Connect("method", till{"till"}.sold)
		s.Connect("fine", tr.receiver("f"))
		err := m.signal(&s, t.Context(), 1)
		tr.wants(t, "f")
		failures := receiverErrors(err)
		if len(failures) != 3 || failures["error"] == nil || failures["fine"] != nil {
			t.Fatalf("failures: %v", failures)
		}
		wantError(t, failures["error"], errBroken)
		wantError(t, failures["literal"], errBroken)
		var p *dispatch.PanicError
		if !errors.As(failures["method"], &p) || p.Value != "till is empty" {
			t.Fatalf("failure of the method: %v", failures["method"])
		}
		if !strings.Contains(string(p.Stack), "till.sold") {
			t.Errorf("the stack does not show the receiver:\n%s", p.Stack)
		}
	})
}

func TestC16AFirstReceiverThatPanicsIsCalledOnce(t *testing.T) {
	inEveryMode(t, func(t *testing.T, m mode) {
		if !m.robust {
			return // panics pass through
		}
		var tr trace
		var s dispatch.Signal[int]
		s.Connect("panics", func(context.Context, int) error { tr.note("p"); panic(errBroken) })
		wantError(t, m.signal(&s, t.Context(), 1), errBroken)
		tr.wants(t, "p")
		var k dispatch.Keyed[string, int]
		k.Connect("panics", func(context.Context, string, int) error { tr.note("P"); panic(errBroken) })
		wantError(t, m.sender(k.From("a"), t.Context(), 1), errBroken)
		tr.wants(t, "P")
	})
}

// receiverErrors takes joined errors apart, by uid.
func receiverErrors(err error) map[string]*dispatch.ReceiverError {
	found := map[string]*dispatch.ReceiverError{}
	var walk func(error)
	walk = func(err error) {
		switch e := err.(type) {
		case *dispatch.ReceiverError:
			found[e.UID] = e
		case interface{ Unwrap() []error }:
			for _, part := range e.Unwrap() {
				walk(part)
			}
		}
	}
	walk(err)
	return found
}

func TestC17PlainSendStopsAtTheFirstFailure(t *testing.T) {
	var s dispatch.Signal[int]
	var tr trace
	s.Connect("1", tr.receiver("1"))
	s.Connect("bad", failing)
	s.Connect("2", tr.receiver("2"))
	err := s.Send(t.Context(), 1)
	wantError(t, err, errBroken)
	if failure := receiverErrors(err)["bad"]; failure == nil {
		t.Errorf("the error does not name the receiver: %v", err)
	}
	tr.wants(t, "1")
	s.Disconnect("bad")
	s.Connect("bad", panicking)
	if got := panicOf(func() { _ = s.Send(t.Context(), 1) }); got != "out of paper" {
		t.Errorf("Send panics with %v", got)
	}
	tr.wants(t, "12") // bad is the last one now
}

func TestC18DisconnectsInAnyOrderLeaveNothing(t *testing.T) {
	for _, order := range [][]string{{"1", "2", "3"}, {"3", "1", "2"}, {"2", "3", "1"}} {
		var s dispatch.Signal[int]
		var tr trace
		for _, uid := range []string{"1", "2", "3"} {
			s.Connect(uid, tr.receiver(uid))
		}
		for _, uid := range order {
			s.Disconnect(uid)
		}
		noError(t, s.Send(t.Context(), 1))
		tr.wants(t, "")
		if s.HasReceivers() {
			t.Errorf("order %v leaves receivers", order)
		}
	}
}

func TestC19DisconnectTellsWhetherItDidAnything(t *testing.T) {
	var s dispatch.Signal[int]
	if s.Disconnect("r") {
		t.Error("disconnected what was never connected")
	}
	conn := s.Connect("r", failing)
	if !s.Disconnect("r") || s.Disconnect("r") || conn.Disconnect() {
		t.Error("the first disconnect is true, the others false")
	}
	again := s.Connect("r", failing)
	if conn.Disconnect() || !again.Connected() || !again.Disconnect() || again.Connected() {
		t.Error("an old handle takes away a new connection")
	}
}

func TestC20HasReceivers(t *testing.T) {
	var s dispatch.Keyed[string, int]
	var tr trace
	tell := func() string {
		return fmt.Sprint(s.HasReceivers(), s.From("a").HasReceivers(), s.From("b").HasReceivers())
	}
	states := []string{tell()}
	s.From("a").Connect("r", tr.keyed("a"))
	states = append(states, tell())
	s.Connect("any", tr.keyed("*"))
	states = append(states, tell())
	s.From("a").Disconnect("r")
	states = append(states, tell())
	s.Disconnect("any")
	states = append(states, tell())
	want := []string{"false false false", "true true false", "true true true", "true true true", "false false false"}
	if !slices.Equal(states, want) {
		t.Errorf("HasReceivers: %v, want %v", states, want)
	}
}

func TestC22OneReceiverOnSeveralSignals(t *testing.T) {
	var tr trace
	var a, b dispatch.Signal[int]
	for _, s := range []*dispatch.Signal[int]{&a, &b} {
		s.Connect("r", tr.receiver("r"))
	}
	noError(t, a.Send(t.Context(), 1))
	noError(t, b.Send(t.Context(), 1))
	tr.wants(t, "rr")
}

func TestC10TheIndexHoldsOnlyConnectedSenders(t *testing.T) {
	var s dispatch.Keyed[int, int]
	s.Connect("any", func(context.Context, int, int) error { return nil })
	for sender := range 100 {
		noError(t, s.From(sender).Send(t.Context(), 1))
		s.From(sender).Connect("r", func(context.Context, int, int) error { return nil })
		s.From(sender).Disconnect("r")
		s.From(sender).HasReceivers()
	}
	if n := dispatch.IndexedSenders(&s); n != 0 {
		t.Errorf("%d senders are kept", n)
	}
}
