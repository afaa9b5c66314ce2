package dispatch_test

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"testing/synctest"

	"github.com/signalvet/signalvet/dispatch"
)

func TestX01ConnectedDuringASendIsNotCalledByIt(t *testing.T) {
	inEveryMode(t, func(t *testing.T, m mode) {
		var s dispatch.Signal[int]
		var tr trace
		s.Connect("1", func(context.Context, int) error {
			tr.note("1")
			s.Connect("2", tr.receiver("2"), dispatch.KeepFirst())
			return nil
		})
		noError(t, m.signal(&s, t.Context(), 1))
		tr.wants(t, "1")
		noError(t, m.signal(&s, t.Context(), 1))
		if got := tr.take(); len(got) != 2 {
			t.Errorf("second send calls %q, want both", got)
		}
	})
}

func TestX02DisconnectedDuringASendIsNotCalledAnyMore(t *testing.T) {
	inEveryMode(t, func(t *testing.T, m mode) {
		if !m.sequential {
			return // all are started before one can disconnect
		}
		var s dispatch.Signal[int]
		var k dispatch.Keyed[string, int]
		var tr trace
		s.Connect("1", func(context.Context, int) error { tr.note("1"); s.Disconnect("3"); return nil })
		k.Connect("1", func(context.Context, string, int) error { tr.note("1"); k.From("a").Disconnect("3"); return nil })
		for _, uid := range []string{"2", "3", "4"} {
			s.Connect(uid, tr.receiver(uid))
			k.From("a").Connect(uid, tr.keyed(uid))
		}
		noError(t, m.signal(&s, t.Context(), 1))
		tr.wants(t, "124")
		noError(t, m.sender(k.From("a"), t.Context(), 1))
		tr.wants(t, "124")
	})
}

func TestX02DisconnectHoldsAfterAPanicAndAnError(t *testing.T) {
	var s dispatch.Signal[int]
	var tr trace
	s.Connect("1", func(context.Context, int) error { s.Disconnect("3"); panic("oh") })
	s.Connect("2", failing)
	s.Connect("3", tr.receiver("3"))
	s.Connect("4", tr.receiver("4"))
	failures := receiverErrors(s.SendRobust(t.Context(), 1))
	if len(failures) != 2 {
		t.Errorf("failures: %v", failures)
	}
	tr.wants(t, "4")
}

func TestX03ReentrantSend(t *testing.T) {
	inEveryMode(t, func(t *testing.T, m mode) {
		var s dispatch.Signal[int]
		var sum atomic.Int64
		s.Connect("down", func(ctx context.Context, n int) error {
			sum.Add(int64(n))
			if n == 0 {
				return nil
			}
			return m.signal(&s, ctx, n-1)
		})
		noError(t, m.signal(&s, t.Context(), 4))
		if sum.Load() != 10 {
			t.Errorf("sum %d, want 10", sum.Load())
		}
	})
}

func TestX04EmptyUIDIsRefused(t *testing.T) {
	var s dispatch.Signal[int]
	_, err := s.TryConnect("", failing)
	wantError(t, err, dispatch.ErrInvalid)
	var k dispatch.Keyed[string, int]
	_, err = k.From("a").TryConnect("", (&trace{}).keyed("a"))
	wantError(t, err, dispatch.ErrInvalid)
}

func TestX05UIDIsUniquePerSender(t *testing.T) {
	var s dispatch.Keyed[string, int]
	var tr trace
	s.Connect("r", tr.keyed("*"))
	s.From("a").Connect("r", tr.keyed("a"))
	s.From("b").Connect("r", tr.keyed("b"))
	_, err := s.From("a").TryConnect("r", tr.keyed("x"))
	wantError(t, err, dispatch.ErrDuplicate)
	noError(t, s.From("a").Send(t.Context(), 1))
	tr.wants(t, "*a")
	s.Disconnect("r")
	noError(t, s.From("a").Send(t.Context(), 1))
	tr.wants(t, "a")
}

func TestX06TheFailurePathCannotFail(t *testing.T) {
	previous := slog.Default()
	slog.SetDefault(slog.New(brokenHandler{}))
	defer slog.SetDefault(previous)
	inEveryMode(t, func(t *testing.T, m mode) {
		if !m.robust {
			return // lets panics through
		}
		var s dispatch.Signal[int]
		var tr trace
		s.Observe(dispatch.NewSlogObserver(nil))
		s.Connect("rude", func(context.Context, int) error { panic(rude{}) })
		s.Connect("fine", tr.receiver("f"))
		err := m.signal(&s, t.Context(), 1)
		tr.wants(t, "f")
		if !strings.Contains(err.Error(), `receiver "rude"`) {
			t.Errorf("error: %v", err)
		}
	})
}

func TestX07ConcurrentUse(t *testing.T) {
	var s dispatch.Keyed[int, int]
	var once, called atomic.Int64
	var all sync.WaitGroup
	count := func(c *atomic.Int64) dispatch.KeyedReceiver[int, int] {
		return func(context.Context, int, int) error { c.Add(1); return nil }
	}
	s.Connect("once", count(&once), dispatch.Once())
	for worker := range 8 {
		all.Go(func() {
			uid := fmt.Sprint(worker)
			for i := range 200 {
				from := s.From(i % 3)
				conn := from.Connect(uid, count(&called))
				noError(t, from.Send(t.Context(), i))
				noError(t, from.SendRobust(t.Context(), i))
				if i%2 == 0 && !from.Disconnect(uid) || i%2 == 1 && !conn.Disconnect() {
					t.Error("disconnected by nobody else")
				}
			}
		})
	}
	all.Wait()
	if once.Load() != 1 {
		t.Errorf("once is called %d times", once.Load())
	}
	if called.Load() < 8*200*2 {
		t.Errorf("called %d times, at least each own send", called.Load())
	}
	if s.HasReceivers() {
		t.Error("receivers remain")
	}
}

func TestX07OnceUnderEveryMode(t *testing.T) {
	inEveryMode(t, func(t *testing.T, m mode) {
		var s dispatch.Signal[int]
		var called atomic.Int64
		conn := s.Connect("once", func(ctx context.Context, n int) error {
			called.Add(1)
			return m.signal(&s, ctx, n) // it is gone already
		}, dispatch.Once())
		var all sync.WaitGroup
		for range 8 {
			all.Go(func() { noError(t, m.signal(&s, t.Context(), 1)) })
		}
		all.Wait()
		if called.Load() != 1 || conn.Connected() || conn.Disconnect() || s.HasReceivers() {
			t.Errorf("called %d times, connected %t", called.Load(), conn.Connected())
		}
	})
}

func TestX07OnceIsTakenByOneOfManySends(t *testing.T) {
	for range 300 {
		var s dispatch.Signal[int]
		var called atomic.Int64
		s.Connect("once", func(context.Context, int) error { called.Add(1); return nil }, dispatch.Once())
		start := make(chan struct{})
		var all sync.WaitGroup
		for range 4 {
			all.Go(func() {
				<-start
				noError(t, s.Send(t.Context(), 1))
			})
		}
		close(start)
		all.Wait()
		if called.Load() != 1 {
			t.Fatalf("called %d times", called.Load())
		}
	}
}

func TestX08ConnectAfterFreezeFailsLoudly(t *testing.T) {
	s := dispatch.New[int]("orders")
	s.Connect("early", failing)
	s.Freeze()
	_, err := s.TryConnect("late", failing)
	wantError(t, err, dispatch.ErrFrozen)
	if got := panicOf(func() { s.Connect("late", failing) }); !errors.Is(got.(error), dispatch.ErrFrozen) {
		t.Errorf("Connect panics with %v", got)
	}
	if !s.Disconnect("early") {
		t.Error("a frozen signal cannot be disconnected")
	}
	k := dispatch.NewKeyed[string, int]("keyed")
	k.Freeze()
	_, err = k.From("a").TryConnect("late", (&trace{}).keyed("a"))
	wantError(t, err, dispatch.ErrFrozen)
}

func TestX10ConnectionEndsWithItsContext(t *testing.T) {
	inEveryMode(t, func(t *testing.T, m mode) {
		synctest.Test(t, func(t *testing.T) {
			var s dispatch.Signal[int]
			var tr trace
			ctx, cancel := context.WithCancel(t.Context())
			conn := s.Connect("r", tr.receiver("r"), dispatch.Until(ctx))
			noError(t, m.signal(&s, t.Context(), 1))
			tr.wants(t, "r")
			cancel() // holds at once, not only when the watch has run
			noError(t, m.signal(&s, t.Context(), 1))
			tr.wants(t, "")
			if conn.Connected() || s.HasReceivers() {
				t.Error("connected after its context")
			}
			s.Connect("r", tr.receiver("2")) // the uid is free
			synctest.Wait()
			noError(t, m.signal(&s, t.Context(), 1))
			tr.wants(t, "2")
		})
	})
}

func TestX10ContextThatIsDoneAlready(t *testing.T) {
	var s dispatch.Signal[int]
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	conn := s.Connect("r", failing, dispatch.Until(ctx))
	if conn == nil || conn.Connected() || conn.Disconnect() || s.HasReceivers() {
		t.Error("connected after its context")
	}
}

func TestX10DisconnectEndsTheWatch(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var s dispatch.Signal[int]
		ctx, cancel := context.WithCancel(t.Context())
		s.Connect("r", failing, dispatch.Until(ctx)).Disconnect()
		again := s.Connect("r", failing)
		cancel()
		synctest.Wait()
		if !again.Connected() {
			t.Error("the context of a former connection ends a new one")
		}
	})
}

// watchedContext counts who waits for its end.
type watchedContext struct {
	context.Context
	waiting *int
}

// Value hides the context within, which would be asked directly.
func (watchedContext) Value(any) any { return nil }

// AfterFunc is what context.AfterFunc asks for.
func (c watchedContext) AfterFunc(func()) (stop func() bool) {
	*c.waiting++
	return func() bool { *c.waiting--; return true }
}

func TestX10NothingWaitsForTheContextOfAFormerConnection(t *testing.T) {
	var s dispatch.Signal[int]
	alive, cancel := context.WithCancel(t.Context())
	defer cancel()
	ctx := watchedContext{alive, new(int)}
	conn := s.Connect("handle", failing, dispatch.Until(ctx))
	s.Connect("uid", failing, dispatch.Until(ctx))
	s.Connect("once", (&trace{}).receiver(""), dispatch.Until(ctx), dispatch.Once(), dispatch.Priority(-1))
	if *ctx.waiting != 3 {
		t.Fatalf("%d connections wait, want 3", *ctx.waiting)
	}
	conn.Disconnect()
	s.Disconnect("uid")
	noError(t, s.Send(t.Context(), 1))
	if *ctx.waiting != 0 {
		t.Errorf("%d former connections wait for their context", *ctx.waiting)
	}
}

func TestX11AsyncSendLeavesNothingBehind(t *testing.T) {
	synctest.Test(t, func(t *testing.T) { // fails if a goroutine outlives it
		var s dispatch.Signal[int]
		var running atomic.Int64
		meet := make(chan int)
		for i := range 4 {
			s.Connect(fmt.Sprint("meet", i), func(context.Context, int) error {
				defer running.Add(-1)
				running.Add(1)
				if i%2 == 0 {
					meet <- i
				} else {
					<-meet
				}
				return fmt.Errorf("failure %d", i)
			})
		}
		failures := receiverErrors(s.SendAsync(t.Context(), 1))
		if len(failures) != 4 || running.Load() != 0 {
			t.Errorf("%d failures, %d running", len(failures), running.Load())
		}
	})
}

func TestX11GoexitOfAnAsyncReceiverIsAFailure(t *testing.T) {
	var s dispatch.Signal[int]
	var tr trace
	s.Connect("gone", func(context.Context, int) error { runtime.Goexit(); return nil })
	s.Connect("fine", tr.receiver("f"))
	failures := receiverErrors(s.SendAsync(t.Context(), 1))
	if len(failures) != 1 || failures["gone"] == nil {
		t.Errorf("failures: %v", failures)
	}
	tr.wants(t, "f")
}

func TestX12DeliverStopsEarly(t *testing.T) {
	var s dispatch.Signal[int]
	var tr trace
	for _, uid := range []string{"1", "2", "3"} {
		s.Connect(uid, tr.receiver(uid))
	}
	for conn, err := range s.Deliver(t.Context(), 1) {
		noError(t, err)
		if conn.UID() == "2" {
			break
		}
	}
	tr.wants(t, "12")
	_ = s.Deliver(t.Context(), 1)
	tr.wants(t, "") // nobody ranges
}

func TestX12DeliverYieldsConnectionsAndErrors(t *testing.T) {
	var s dispatch.Signal[int]
	s.Connect("good", (&trace{}).receiver(""))
	s.Connect("bad", failing)
	s.Connect("worse", panicking)
	s.Connect("once", (&trace{}).receiver(""), dispatch.Once())
	deliver := func() (told []string) {
		for conn, err := range s.Deliver(t.Context(), 1) {
			told = append(told, fmt.Sprint(conn.UID(), " ", err != nil))
		}
		return told
	}
	if got := deliver(); !slices.Equal(got, []string{"good false", "bad true", "worse true", "once false"}) {
		t.Errorf("delivered %q", got)
	}
	if got := deliver(); len(got) != 3 {
		t.Errorf("delivered %q, want no once", got)
	}
	body := func() {
		for range s.Deliver(t.Context(), 1) {
			panic("in the loop")
		}
	}
	if got := panicOf(body); got != "in the loop" {
		t.Errorf("a panic of the loop's body becomes %v", got)
	}
}

// brokenHandler is a logger that cannot log.
type brokenHandler struct{ slog.Handler }

func (brokenHandler) Enabled(context.Context, slog.Level) bool  { return true }
func (brokenHandler) Handle(context.Context, slog.Record) error { panic("no space left") }
func (h brokenHandler) WithAttrs([]slog.Attr) slog.Handler      { return h }
func (h brokenHandler) WithGroup(string) slog.Handler           { return h }

// rude is a panic value whose text cannot be had.
type rude struct{}

func (rude) Error() string { panic("no comment") }
