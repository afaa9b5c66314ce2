package dispatch_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/signalvet/signalvet/dispatch"
)

// gate is a receiver that reports its start and then waits.
type gate struct {
	started, open chan struct{}
}

func newGate() *gate {
	return &gate{started: make(chan struct{}, 100), open: make(chan struct{})}
}

func (g *gate) wait(context.Context, int) error {
	g.started <- struct{}{}
	<-g.open
	return nil
}

func TestQueueDoesNotHoldUpTheSender(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		q, g := dispatch.NewQueue(1, 0), newGate()
		var s dispatch.Signal[int]
		s.Connect("r", g.wait, dispatch.InBackground(q))
		noError(t, s.Send(t.Context(), 1))
		<-g.started
		close(g.open)
		noError(t, q.Close(t.Context()))
	})
}

func TestFullQueueFailsTheDelivery(t *testing.T) {
	inEveryMode(t, func(t *testing.T, m mode) {
		synctest.Test(t, func(t *testing.T) {
			q, g := dispatch.NewQueue(2, 3), newGate()
			s := dispatch.New[int]("orders")
			s.Connect("slow", g.wait, dispatch.InBackground(q))
			for range 5 { // two run, three wait
				noError(t, m.signal(s, t.Context(), 1))
			}
			synctest.Wait() // what runs counts too
			err := m.signal(s, t.Context(), 1)
			wantError(t, err, dispatch.ErrQueueFull)
			if failure := receiverErrors(err)["slow"]; failure == nil || failure.Signal != "orders" {
				t.Errorf("error does not name the receiver: %v", err)
			}
			close(g.open)
			synctest.Wait()
			noError(t, m.signal(s, t.Context(), 1))
			noError(t, q.Close(t.Context()))
			if n := len(g.started); n != 6 {
				t.Errorf("%d deliveries ran, want 6", n)
			}
		})
	})
}

func TestOneWorkerKeepsTheOrder(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		q := dispatch.NewQueue(1, 100)
		var s dispatch.Signal[int]
		var got []int // by one worker at a time
		s.Connect("r", func(_ context.Context, n int) error { got = append(got, n); return nil },
			dispatch.InBackground(q))
		var want []int
		for n := range 100 {
			noError(t, s.Send(t.Context(), n))
			want = append(want, n)
		}
		noError(t, q.Close(t.Context()))
		if !slices.Equal(got, want) {
			t.Errorf("order %v", got)
		}
	})
}

func TestQueueRunsNoMoreThanItsWorkers(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		q, g := dispatch.NewQueue(3, 10), newGate()
		var s dispatch.Signal[int]
		s.Connect("r", g.wait, dispatch.InBackground(q))
		for range 10 {
			noError(t, s.Send(t.Context(), 1))
		}
		synctest.Wait()
		if n := len(g.started); n != 3 {
			t.Errorf("%d receivers run, want 3", n)
		}
		close(g.open)
		noError(t, q.Close(t.Context()))
	})
}

func TestIdleQueueHasNoGoroutine(t *testing.T) {
	synctest.Test(t, func(t *testing.T) { // fails if a goroutine outlives it
		q := dispatch.NewQueue(4, 4)
		var s dispatch.Signal[int]
		s.Connect("r", (&trace{}).receiver(""), dispatch.InBackground(q))
		noError(t, s.Send(t.Context(), 1))
	})
}

func TestClosedQueueTakesNothing(t *testing.T) {
	q := dispatch.NewQueue(1, 1)
	noError(t, q.Close(t.Context()))
	noError(t, q.Close(t.Context())) // idempotent
	var s dispatch.Signal[int]
	s.Connect("r", failing, dispatch.InBackground(q))
	err := s.Send(t.Context(), 1)
	wantError(t, err, dispatch.ErrQueueClosed)
	if errors.Is(err, dispatch.ErrQueueFull) {
		t.Error("a closed queue is not a full one")
	}
}

func TestCloseDrains(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		q := dispatch.NewQueue(1, 5)
		var s dispatch.Signal[int]
		ran := 0
		s.Connect("r", func(context.Context, int) error { <-time.After(time.Second); ran++; return nil },
			dispatch.InBackground(q))
		for range 5 {
			noError(t, s.Send(t.Context(), 1))
		}
		var closers sync.WaitGroup
		for range 3 {
			closers.Go(func() { noError(t, q.Close(t.Context())) })
		}
		closers.Wait()
		if ran != 5 {
			t.Errorf("%d deliveries ran before Close returned, want 5", ran)
		}
	})
}

func TestCloseGivesUpWithItsContext(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		q, g := dispatch.NewQueue(1, 1), newGate()
		var s dispatch.Signal[int]
		s.Connect("r", g.wait, dispatch.InBackground(q))
		noError(t, s.Send(t.Context(), 1))
		noError(t, s.Send(t.Context(), 2))
		impatient, cancel := context.WithTimeoutCause(t.Context(), time.Second, errBroken)
		defer cancel()
		wantError(t, q.Close(impatient), errBroken)
		wantError(t, s.Send(t.Context(), 3), dispatch.ErrQueueClosed)
		close(g.open)
		noError(t, q.Close(t.Context()))
		if n := len(g.started); n != 2 {
			t.Errorf("%d deliveries ran, want 2", n)
		}
	})
}

func TestCloseByAReceiverOfTheQueue(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var s dispatch.Signal[int]
		q := dispatch.NewQueue(1, 1)
		var err error
		s.Connect("r", func(ctx context.Context, _ int) error {
			err = q.Close(context.WithValue(ctx, new(int), 1))
			return nil
		}, dispatch.InBackground(q))
		noError(t, s.Send(t.Context(), 1))
		noError(t, q.Close(t.Context()))
		wantError(t, err, dispatch.ErrInvalid)
	})
}

func TestBackgroundFailuresAreReported(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		failures := make(chan *dispatch.ReceiverError, 10)
		q := dispatch.NewQueue(1, 10, dispatch.OnFailure(func(_ context.Context, err *dispatch.ReceiverError) {
			failures <- err
			panic("the handler fails too")
		}))
		s := dispatch.New[int]("orders")
		var tr trace
		s.Connect("error", failing, dispatch.InBackground(q))
		s.Connect("panic", panicking, dispatch.InBackground(q))
		s.Connect("goexit", func(context.Context, int) error { runtime.Goexit(); return nil }, dispatch.InBackground(q))
		s.Connect("fine", tr.receiver("f"), dispatch.InBackground(q))
		noError(t, s.Send(t.Context(), 1)) // the sender does not hear of it
		noError(t, q.Close(t.Context()))
		tr.wants(t, "f")
		var told []string
		for len(failures) > 0 {
			err := <-failures
			told = append(told, err.Error())
		}
		want := []string{
			`dispatch: receiver "error" of orders: broken`,
			`dispatch: receiver "panic" of orders: panic: out of paper`,
			`dispatch: receiver "goexit" of orders: dispatch: receiver did not return (panic or runtime.Goexit)`,
		}
		if !slices.Equal(told, want) {
			t.Errorf("reported %q", told)
		}
	})
}

func TestBackgroundFailuresAreLoggedByDefault(t *testing.T) {
	previous := slog.Default()
	defer slog.SetDefault(previous)
	var log bytes.Buffer
	slog.SetDefault(slog.New(slog.NewTextHandler(&log, nil)))
	q := dispatch.NewQueue(1, 1)
	s := dispatch.New[int]("orders")
	s.Connect("audit", panicking, dispatch.InBackground(q))
	noError(t, s.Send(t.Context(), 1))
	noError(t, q.Close(t.Context()))
	for _, part := range []string{"level=ERROR", "signal=orders", "uid=audit", "out of paper", "stack="} {
		if !strings.Contains(log.String(), part) {
			t.Errorf("%q is not logged: %s", part, &log)
		}
	}
}

// contextKey is the key of a value that receivers look for.
type contextKey struct{}

func TestBackgroundContextOutlivesTheSender(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		q := dispatch.NewQueue(1, 1)
		var s dispatch.Signal[int]
		var told string
		s.Connect("r", func(ctx context.Context, _ int) error {
			_, deadline := ctx.Deadline()
			told = fmt.Sprintf("%v, %v, %t, %t", ctx.Value(contextKey{}), ctx.Err(), ctx.Done() == nil, deadline)
			return nil
		}, dispatch.InBackground(q))
		ctx, cancel := context.WithTimeout(context.WithValue(t.Context(), contextKey{}, "v"), time.Hour)
		noError(t, s.Send(ctx, 1))
		cancel()
		noError(t, q.Close(t.Context()))
		if told != "v, <nil>, true, false" {
			t.Errorf("context of the receiver: %s", told)
		}
	})
}

func TestDisconnectedWhileWaitingIsNotStarted(t *testing.T) {
	for _, opts := range [][]dispatch.Option{nil, {dispatch.Once()}} {
		synctest.Test(t, func(t *testing.T) {
			q, g := dispatch.NewQueue(1, 2), newGate()
			var s dispatch.Signal[int]
			var tr trace
			s.Connect("slow", g.wait, dispatch.InBackground(q), dispatch.Once())
			conn := s.Connect("r", tr.receiver("r"), append(opts, dispatch.InBackground(q))...)
			noError(t, s.Send(t.Context(), 1))
			conn.Disconnect()
			close(g.open)
			noError(t, q.Close(t.Context()))
			tr.wants(t, "")
		})
	}
}

func TestOnceInBackground(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		q, g := dispatch.NewQueue(1, 0), newGate()
		var blocker, s dispatch.Signal[int]
		blocker.Connect("slow", g.wait, dispatch.InBackground(q))
		var tr trace
		conn := s.Connect("r", tr.receiver("r"), dispatch.InBackground(q), dispatch.Once())
		noError(t, blocker.Send(t.Context(), 1))
		wantError(t, s.Send(t.Context(), 1), dispatch.ErrQueueFull)
		if !conn.Connected() || !s.HasReceivers() {
			t.Error("a refused delivery is not the one call")
		}
		close(g.open)
		synctest.Wait()
		noError(t, s.Send(t.Context(), 1))
		noError(t, s.Send(t.Context(), 1))
		noError(t, q.Close(t.Context()))
		tr.wants(t, "r")
		if conn.Connected() || s.HasReceivers() {
			t.Error("connected after its only call")
		}
	})
}

func TestKeyedInBackground(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		q := dispatch.NewQueue(1, 5)
		var s dispatch.Keyed[string, int]
		var got string
		s.Connect("any", func(_ context.Context, sender string, n int) error {
			got += fmt.Sprint(sender, n)
			return nil
		}, dispatch.InBackground(q))
		noError(t, s.From("a").Send(t.Context(), 1))
		noError(t, s.From("b").SendRobust(t.Context(), 2))
		noError(t, q.Close(t.Context()))
		if got != "a1b2" {
			t.Errorf("received %s", got)
		}
	})
}

func TestImpossibleQueuesPanic(t *testing.T) {
	for _, size := range [][2]int{{0, 1}, {-1, 1}, {1, -1}} {
		err, _ := panicOf(func() { dispatch.NewQueue(size[0], size[1]) }).(error)
		wantError(t, err, dispatch.ErrInvalid)
	}
	err, _ := panicOf(func() { dispatch.NewQueue(1, 1, nil) }).(error)
	wantError(t, err, dispatch.ErrInvalid)
	err, _ = panicOf(func() { dispatch.NewQueue(1, 1, dispatch.OnFailure(nil)) }).(error)
	wantError(t, err, dispatch.ErrInvalid)
}
