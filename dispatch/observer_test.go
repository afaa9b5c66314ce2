package dispatch_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"runtime"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/signalvet/signalvet/dispatch"
)

// witness is an observer that notes what it is told.
type witness struct{ trace }

func (w *witness) SendStart(ctx context.Context, d dispatch.Delivery) context.Context {
	w.note(fmt.Sprintf("<%s %s %d|", d.Mode, d.Signal, d.Receivers))
	return context.WithValue(ctx, contextKey{}, "span")
}

func (w *witness) ReceiverEnd(ctx context.Context, c *dispatch.Connection, took time.Duration, err error) {
	w.note(fmt.Sprintf("%s %v %s %t|", c.UID(), ctx.Value(contextKey{}), took, err != nil))
}

func (w *witness) SendEnd(_ context.Context, d dispatch.Delivery, took time.Duration, err error) {
	w.note(fmt.Sprintf("%s %t>", took, err != nil))
}

// observed returns a signal whose receivers take a second each.
func observed(w dispatch.Observer) *dispatch.Signal[int] {
	s := dispatch.New[int]("orders")
	s.Observe(w)
	for _, uid := range []string{"good", "bad"} {
		s.Connect(uid, func(ctx context.Context, _ int) error {
			<-time.After(time.Second)
			if uid == "bad" || ctx.Value(contextKey{}) == nil {
				return errBroken
			}
			return nil
		})
	}
	return s
}

func TestObserverHearsEverySend(t *testing.T) {
	inEveryMode(t, func(t *testing.T, m mode) {
		synctest.Test(t, func(t *testing.T) {
			var w witness
			s := observed(&w)
			wantError(t, m.signal(s, t.Context(), 1), errBroken)
			got := w.take()
			total := "2s"
			if !m.sequential {
				total = "1s"
			}
			for _, part := range []string{"<" + m.name + " orders 2|", "good span 1s false|", "bad span 1s true|", total + " true>"} {
				if strings.Count(got, part) != 1 {
					t.Errorf("%s does not hold %q once", got, part)
				}
			}
			s.Observe(nil)
			wantError(t, m.signal(s, t.Context(), 1), errBroken)
			w.wants(t, "")
		})
	})
}

func TestObserverHearsASendWithoutReceivers(t *testing.T) {
	inEveryMode(t, func(t *testing.T, m mode) {
		synctest.Test(t, func(t *testing.T) {
			var w witness
			var s dispatch.Keyed[string, int]
			s.Observe(&w)
			noError(t, m.sender(s.From("a"), t.Context(), 1))
			w.wants(t, "<"+m.name+" dispatch.Keyed[string,int] 0|0s false>")
		})
	})
}

func TestObserverHearsOfPanicsAndGoexit(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var w witness
		var s dispatch.Signal[int]
		s.Observe(&w)
		s.Connect("r", panicking)
		if got := panicOf(func() { _ = s.Send(t.Context(), 1) }); got != "out of paper" {
			t.Errorf("panic %v", got)
		}
		w.wants(t, "<Send dispatch.Signal[int] 1|r span 0s true|0s true>")
		s.Disconnect("r")
		s.Connect("r", func(context.Context, int) error { runtime.Goexit(); return nil })
		for _, m := range modes[:2] {
			done := make(chan struct{})
			go func() {
				defer close(done)
				_ = m.signal(&s, t.Context(), 1)
				t.Error("Goexit is stopped")
			}()
			<-done
			w.wants(t, "<"+m.name+" dispatch.Signal[int] 1|r span 0s true|0s true>")
		}
	})
}

func TestObserverHearsBackgroundReceiversWhenTheyEnd(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var w witness
		q := dispatch.NewQueue(1, 0, dispatch.OnFailure(func(context.Context, *dispatch.ReceiverError) {}))
		s := dispatch.New[int]("orders")
		s.Observe(&w)
		s.Connect("r", func(context.Context, int) error { <-time.After(time.Second); return errBroken },
			dispatch.InBackground(q))
		noError(t, s.Send(t.Context(), 1))
		w.wants(t, "<Send orders 1|0s false>")
		wantError(t, s.Send(t.Context(), 1), dispatch.ErrQueueFull)
		w.wants(t, "<Send orders 1|r span 0s true|0s true>")
		noError(t, q.Close(t.Context()))
		w.wants(t, "r span 1s true|")
	})
}

// rudeObserver panics wherever it can.
type rudeObserver struct{}

func (rudeObserver) SendStart(context.Context, dispatch.Delivery) context.Context { panic("start") }
func (rudeObserver) ReceiverEnd(context.Context, *dispatch.Connection, time.Duration, error) {
	panic("receiver")
}
func (rudeObserver) SendEnd(context.Context, dispatch.Delivery, time.Duration, error) { panic("end") }

func TestPanicOfAnObserverHarmsNothing(t *testing.T) {
	previous := slog.Default()
	defer slog.SetDefault(previous)
	var log bytes.Buffer
	slog.SetDefault(slog.New(slog.NewTextHandler(&log, nil)))
	inEveryMode(t, func(t *testing.T, m mode) {
		var s dispatch.Signal[int]
		var tr trace
		s.Observe(rudeObserver{})
		s.Connect("r", tr.receiver("r"))
		noError(t, m.signal(&s, t.Context(), 1))
		tr.wants(t, "r")
	})
	for _, part := range []string{"SendStart panicked", "ReceiverEnd panicked", "SendEnd panicked"} {
		if !strings.Contains(log.String(), part) {
			t.Errorf("%q is not logged: %s", part, &log)
		}
	}
}

func TestSlogObserver(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var log bytes.Buffer
		handler := slog.NewTextHandler(&log, &slog.HandlerOptions{
			Level: slog.LevelDebug,
			ReplaceAttr: func(_ []string, a slog.Attr) slog.Attr {
				if a.Key == slog.TimeKey || a.Key == "receiver" || a.Key == "stack" {
					return slog.Attr{}
				}
				return a
			},
		})
		s := observed(dispatch.NewSlogObserver(slog.New(handler)))
		s.Disconnect("good")
		s.Connect("worse", panicking)
		err := s.SendRobust(t.Context(), 1)
		if !errors.Is(err, errBroken) {
			t.Error(err)
		}
		want := `level=DEBUG msg=send signal=orders mode=SendRobust receivers=2
level=ERROR msg="receiver failed" signal=orders uid=bad took=1s error=broken
level=ERROR msg="receiver failed" signal=orders uid=worse took=0s error="panic: out of paper"
level=DEBUG msg=sent signal=orders mode=SendRobust took=1s failed=true
`
		if log.String() != want {
			t.Errorf("log:\n%s\nwant:\n%s", &log, want)
		}
	})
}
