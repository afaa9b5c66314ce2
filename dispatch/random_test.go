package dispatch_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"sync"
	"testing"

	"github.com/signalvet/signalvet/dispatch"
	"github.com/signalvet/signalvet/dispatch/internal/testhook"
)

// script feeds a rehearsal with small numbers; at its end all are 0.
type script interface{ next(limit int) int }

type bytesScript struct{ bytes []byte }

func (s *bytesScript) next(limit int) int {
	if len(s.bytes) == 0 {
		return 0
	}
	n := int(s.bytes[0]) % limit
	s.bytes = s.bytes[1:]
	return n
}

type randomScript struct{ *rand.Rand }

func (s randomScript) next(limit int) int { return s.IntN(limit) }

// rehearsal does the same to a keyed signal and to the reference.
type rehearsal struct {
	t      *testing.T
	script script
	signal dispatch.Keyed[string, int]
	naive  reference
	muted  map[string]bool
	unmute []func()
	made   int
	ends   map[int]context.Context // by number, with what cancels it
	cancel map[int]context.CancelFunc
	mu     sync.Mutex
	real   []string // who was called, by the signal; guarded by mu
	want   []string // and by the reference
}

func rehearse(t *testing.T, s script, steps int) {
	r := &rehearsal{t: t, script: s, muted: map[string]bool{},
		ends: map[int]context.Context{}, cancel: map[int]context.CancelFunc{}}
	defer func() {
		for _, cancel := range r.cancel {
			cancel()
		}
	}()
	for step := range steps {
		r.step()
		if !slices.Equal(r.real, r.want) {
			t.Fatalf("step %d: called\n%v, want\n%v", step, r.real, r.want)
		}
		r.compareState()
		r.real, r.want = nil, nil
	}
}

func (r *rehearsal) step() {
	switch r.script.next(8) {
	case 0, 1:
		r.connect()
	case 2:
		uid, sender := r.uid(), r.sender()
		if got, want := r.disconnect(uid, sender), r.naive.disconnect(uid, sender); got != want {
			r.t.Fatalf("disconnect %s from %q: %t, want %t", uid, sender, got, want)
		}
	case 3:
		r.mute()
	case 4:
		ends := r.context()
		r.end(ends)
		r.naive.cancel(ends)
	case 5:
		r.sendAsync()
	default:
		r.send()
	}
}

func (r *rehearsal) uid() string { return fmt.Sprint("r", r.script.next(5)) }

// sender may be "": the signal itself, any sender.
func (r *rehearsal) sender() string { return []string{"", "a", "b"}[r.script.next(3)] }

// context returns the number of one of the contexts that connections last until.
func (r *rehearsal) context() int { return 1 + r.script.next(2) }

// end cancels a context. The next connection until that number gets another.
func (r *rehearsal) end(ends int) {
	if cancel := r.cancel[ends]; cancel != nil {
		cancel()
		delete(r.cancel, ends)
		delete(r.ends, ends)
	}
}

func (r *rehearsal) until(ends int) dispatch.Option {
	if r.ends[ends] == nil {
		r.ends[ends], r.cancel[ends] = context.WithCancel(r.t.Context())
	}
	return dispatch.Until(r.ends[ends])
}

func (r *rehearsal) disconnect(uid, sender string) bool {
	if sender == "" {
		return r.signal.Disconnect(uid)
	}
	return r.signal.From(sender).Disconnect(uid)
}

func (r *rehearsal) connect() {
	r.made++
	w := &wire{
		tag: r.made, uid: r.uid(), sender: r.sender(), priority: r.script.next(3) - 1,
		once: r.script.next(4) == 0, fails: r.script.next(5) == 0,
		act: act{kind: r.script.next(7), uid: r.uid(), sender: r.sender(), ends: r.context()},
	}
	if r.script.next(3) == 0 {
		w.ends = r.context()
	}
	got, want := r.connectReal(w), r.naive.connect(w)
	if got != want {
		r.t.Fatalf("connect %s to %q succeeds: %t, want %t", w.uid, w.sender, got, want)
	}
}

// connectReal reports whether the signal takes w.
func (r *rehearsal) connectReal(w *wire) bool {
	opts := []dispatch.Option{dispatch.Priority(w.priority)}
	if w.once {
		opts = append(opts, dispatch.Once())
	}
	if w.ends != 0 {
		opts = append(opts, r.until(w.ends))
	}
	receiver := func(_ context.Context, sender string, n int) error {
		r.mu.Lock()
		r.real = append(r.real, w.note())
		r.mu.Unlock()
		if n == outer {
			r.actReal(w.act)
		}
		if w.fails {
			return errBroken
		}
		return nil
	}
	var err error
	if w.sender == "" {
		_, err = r.signal.TryConnect(w.uid, receiver, opts...)
	} else {
		_, err = r.signal.From(w.sender).TryConnect(w.uid, receiver, opts...)
	}
	return err == nil
}

// Receivers act on outer events only: an inner one is sent by a receiver.
const (
	outer = 1
	inner = 2
)

// actReal is what a receiver does, and actNaive the same to the reference.
func (r *rehearsal) actReal(a act) {
	switch a.kind {
	case actDisconnect:
		r.disconnect(a.uid, a.sender)
	case actConnect:
		r.connectReal(a.wire())
	case actSend:
		_ = r.signal.From(a.sender).Send(r.t.Context(), inner)
	case actCancel:
		r.end(a.ends)
	}
}

func (r *rehearsal) actNaive(a act) {
	switch a.kind {
	case actDisconnect:
		r.naive.disconnect(a.uid, a.sender)
	case actConnect:
		r.naive.connect(a.wire())
	case actSend:
		r.naive.send(a.sender, r.muted, true, func(w *wire) { r.want = append(r.want, w.note()) })
	case actCancel:
		r.naive.cancel(a.ends)
	}
}

func (r *rehearsal) mute() {
	if len(r.unmute) > 0 {
		for _, restore := range r.unmute {
			restore()
		}
		r.unmute, r.muted = nil, map[string]bool{}
		return
	}
	uid := r.uid()
	restore, known := testhook.Installed.Mute(&r.signal, uid)
	if known != slices.ContainsFunc(r.naive.connected, func(w *wire) bool { return w.uid == uid }) {
		r.t.Fatalf("mute %s: known is %t", uid, known)
	}
	if known {
		r.unmute, r.muted[uid] = append(r.unmute, restore), true
	}
}

// send sends in one of the sequential modes.
func (r *rehearsal) send() {
	sender := []string{"a", "b", "c"}[r.script.next(3)]
	m := modes[[]int{0, 1, 3}[r.script.next(3)]]
	err := m.sender(r.signal.From(sender), r.t.Context(), outer)
	failures := r.naive.send(sender, r.muted, !m.robust, func(w *wire) {
		r.want = append(r.want, w.note())
		r.actNaive(w.act)
	})
	if got := failuresIn(err); got != failures {
		r.t.Fatalf("%s from %s: %v, want %d failures", m.name, sender, err, failures)
	}
}

// sendAsync sends to all at once: the receivers do nothing but fail, and their
// order is not compared.
func (r *rehearsal) sendAsync() {
	sender := []string{"a", "b", "c"}[r.script.next(3)]
	err := r.signal.From(sender).SendAsync(r.t.Context(), inner)
	failures := r.naive.send(sender, r.muted, false, func(w *wire) { r.want = append(r.want, w.note()) })
	slices.Sort(r.real)
	slices.Sort(r.want)
	if got := failuresIn(err); got != failures {
		r.t.Fatalf("SendAsync from %s: %v, want %d failures", sender, err, failures)
	}
}

// failuresIn counts what is joined, however deep.
func failuresIn(err error) (n int) {
	switch e := err.(type) {
	case *dispatch.ReceiverError:
		return 1
	case interface{ Unwrap() []error }:
		for _, part := range e.Unwrap() {
			n += failuresIn(part)
		}
	}
	return n
}

// compareState compares what can be asked without sending.
func (r *rehearsal) compareState() {
	var got, want []string
	for conn := range r.signal.Receivers() {
		sender, _ := conn.Sender()
		if sender == nil {
			sender = ""
		}
		got = append(got, fmt.Sprint(conn.UID(), sender))
	}
	for _, w := range r.naive.connected {
		want = append(want, w.uid+w.sender)
	}
	if !slices.Equal(got, want) {
		r.t.Fatalf("connected\n%v, want\n%v", got, want)
	}
	for _, sender := range []string{"a", "b", "c"} {
		reached := slices.ContainsFunc(r.naive.connected, func(w *wire) bool {
			return !r.muted[w.uid] && (w.sender == "" || w.sender == sender)
		})
		if got := r.signal.From(sender).HasReceivers(); got != reached {
			r.t.Fatalf("%s has receivers: %t, want %t", sender, got, reached)
		}
	}
}

func TestRandomOperationsAgreeWithTheReference(t *testing.T) {
	for seed := range uint64(60) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			rehearse(t, randomScript{rand.New(rand.NewPCG(seed, 1))}, 200)
		})
	}
}

func FuzzOperations(f *testing.F) {
	f.Add([]byte("connect, disconnect, mute and send as you like"))
	f.Add([]byte{0, 1, 0, 0, 0, 1, 2, 1, 0, 4, 0, 0, 2, 1, 0, 4, 1, 1})
	f.Fuzz(func(t *testing.T, operations []byte) {
		rehearse(t, &bytesScript{operations}, min(len(operations), 200))
	})
}

// TestConcurrentRandomOperations gives each goroutine its own uids, so that it
// can predict its own receivers whatever the others do.
func TestConcurrentRandomOperations(t *testing.T) {
	var signal dispatch.Keyed[int, int]
	var all sync.WaitGroup
	for worker := range 6 {
		all.Go(func() { disturb(t, &signal, worker) })
	}
	all.Wait()
	if signal.HasReceivers() {
		t.Error("receivers remain")
	}
}

func disturb(t *testing.T, signal *dispatch.Keyed[int, int], worker int) {
	random := rand.New(rand.NewPCG(uint64(worker), 9))
	var mu sync.Mutex
	called := map[int]bool{} // by tag of the event
	uid, connected := fmt.Sprint("worker", worker), false
	receiver := func(_ context.Context, _ int, tag int) error {
		mu.Lock()
		defer mu.Unlock()
		called[tag] = true
		return nil
	}
	for i := range 400 {
		from, tag := signal.From(random.IntN(2)), worker*1000+i
		switch random.IntN(3) {
		case 0:
			_, err := signal.TryConnect(uid, receiver)
			if (err == nil) == connected {
				t.Errorf("connect of %s: %v while connected is %t", uid, err, connected)
			}
			connected = true
		case 1:
			if signal.Disconnect(uid) != connected {
				t.Errorf("disconnect of %s while connected is %t", uid, connected)
			}
			connected = false
		case 2:
			noError(t, []func(context.Context, int) error{from.Send, from.SendRobust, from.SendAsync}[i%3](t.Context(), tag))
			mu.Lock()
			if called[tag] != connected {
				t.Errorf("%s is called: %t, connected: %t", uid, called[tag], connected)
			}
			mu.Unlock()
		}
	}
	signal.Disconnect(uid)
}
