package dispatch_test

import (
	"context"
	"testing"

	"github.com/signalvet/signalvet/dispatch"
)

// ledger is a receiver with a state.
type ledger struct{ total int }

func (l *ledger) add(_ context.Context, n int) error { l.total += n; return nil }

func TestS02AStatefulObjectReceives(t *testing.T) {
	var s dispatch.Signal[int]
	one, two := &ledger{}, &ledger{}
	s.Connect("one", one.add)
	s.Connect("two", two.add)
	noError(t, s.Send(t.Context(), 3))
	s.Disconnect("one")
	noError(t, s.Send(t.Context(), 4))
	if one.total != 3 || two.total != 7 {
		t.Errorf("totals %d and %d, want 3 and 7", one.total, two.total)
	}
}

func TestS03OrderHoldsAcrossBothKindsOfReceivers(t *testing.T) {
	inEveryMode(t, func(t *testing.T, m mode) {
		if !m.sequential {
			return // has no order
		}
		var s dispatch.Keyed[string, int]
		var tr trace
		s.From("a").Connect("1", tr.keyed("1"))
		s.Connect("2", tr.keyed("2"))
		s.From("b").Connect("x", tr.keyed("x"))
		s.From("a").Connect("3", tr.keyed("3"))
		s.Connect("4", tr.keyed("4"))
		s.From("a").Connect("0", tr.keyed("0"), dispatch.Priority(-1))
		noError(t, m.sender(s.From("a"), t.Context(), 1))
		tr.wants(t, "01234")
	})
}

func TestS05ReceiversMayDisconnectThemselves(t *testing.T) {
	inEveryMode(t, func(t *testing.T, m mode) {
		var s dispatch.Signal[int]
		var tr trace
		for _, uid := range []string{"1", "2", "3"} {
			s.Connect(uid, func(context.Context, int) error {
				tr.note("r")
				s.Disconnect(uid)
				return nil
			})
		}
		noError(t, m.signal(&s, t.Context(), 1))
		tr.wants(t, "rrr")
		if s.HasReceivers() {
			t.Error("the signal is not empty")
		}
	})
}

func TestS06DisconnectedSenderIsSilent(t *testing.T) {
	inEveryMode(t, func(t *testing.T, m mode) {
		var s dispatch.Keyed[string, int]
		var tr trace
		s.From("a").Connect("r", tr.keyed("a"))
		if s.Disconnect("r") || s.From("b").Disconnect("r") {
			t.Error("disconnected through another sender")
		}
		if !s.From("a").Disconnect("r") || s.From("a").Disconnect("r") {
			t.Error("the first disconnect is true, the second false")
		}
		noError(t, m.sender(s.From("a"), t.Context(), 1))
		tr.wants(t, "")
	})
}

func TestS08OrderIsThatOfConnecting(t *testing.T) {
	inEveryMode(t, func(t *testing.T, m mode) {
		if !m.sequential {
			return // has no order
		}
		var s dispatch.Signal[int]
		var tr trace
		for i, uid := range []string{"3", "4", "1", "5", "2"} {
			s.Connect(uid, tr.receiver(uid), dispatch.Priority([]int{0, 0, -7, 9, -7}[i]))
		}
		noError(t, m.signal(&s, t.Context(), 1))
		tr.wants(t, "12345")
	})
}

func TestS09AsyncSendReportsPerReceiver(t *testing.T) {
	var s dispatch.Signal[int]
	var tr trace
	s.Connect("bad", failing)
	s.Connect("worse", panicking)
	s.Connect("good", tr.receiver("g"))
	failures := receiverErrors(s.SendAsync(t.Context(), 1))
	if len(failures) != 2 || failures["bad"] == nil || failures["worse"] == nil {
		t.Errorf("failures: %v", failures)
	}
	tr.wants(t, "g")
}
