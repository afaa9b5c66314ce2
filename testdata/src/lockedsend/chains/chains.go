// Package chains sends signals from receivers, and signals of other objects.
package chains

import (
	"context"
	"sync"
	"time"

	"github.com/signalvet/signalvet/dispatch"
)

var (
	ordered dispatch.Signal[int]
	billed  dispatch.Signal[int]
	stocked dispatch.Signal[int]
)

var (
	mu    sync.Mutex
	stock int
)

func bill(ctx context.Context, n int) error { return billed.Send(ctx, n) }

func store(ctx context.Context, n int) error {
	mu.Lock()
	defer mu.Unlock()
	stock -= n
	return nil
}

func background(ctx context.Context, n int) error {
	go billed.Send(ctx, n)
	return nil
}

func init() {
	ordered.Connect("bill", bill)
	billed.Connect("store", store)
	stocked.Connect("background", background)
}

// Wrong: the receiver sends a signal whose receiver takes the lock.
func order(ctx context.Context, n int) {
	mu.Lock()
	defer mu.Unlock()
	_ = ordered.Send(ctx, n) // want `ordered is sent while mu is locked \(receiver bill sends billed, whose receiver store locks it too\)`
}

// Right: that send is in the background.
func restock(ctx context.Context, n int) {
	mu.Lock()
	defer mu.Unlock()
	stock += n
	_ = stocked.Send(ctx, n)
}

// Table tells of its rows.
type Table struct {
	mu    sync.Mutex
	rows  []int
	Added dispatch.Signal[int]
}

// Rows counts.
func (t *Table) Rows() int {
	t.mu.Lock()
	defer t.mu.Unlock()
	return len(t.rows)
}

func (t *Table) push(n int) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.rows = append(t.rows, n)
}

// Add is right: it sends without its lock.
func (t *Table) Add(ctx context.Context, n int) {
	t.push(n)
	_ = t.Added.Send(ctx, n)
}

// Base keeps tables.
type Base struct {
	mu     sync.Mutex
	tables map[string]*Table
	main   *Table
}

// Len takes the base's lock.
func (b *Base) Len() int {
	b.mu.Lock()
	defer b.mu.Unlock()
	return len(b.tables)
}

// Mirror connects a receiver that asks the base.
func (b *Base) Mirror(other *Table) {
	other.Added.Connect("mirror", func(context.Context, int) error {
		println(b.Len())
		return nil
	})
}

// Wrong: the receiver of a table's signal asks the base, whose lock is held.
func (b *Base) refill(ctx context.Context, n int) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.main.Add(ctx, n) // want `Added is sent while mu is locked \(Add → Send; receiver function literal locks it too\)`
}

// Wrong: the receiver waits for a clock while the lock is held.
func ticking(ctx context.Context) {
	var tick dispatch.Signal[int]
	tick.Connect("sleep", func(context.Context, int) error {
		time.Sleep(time.Second)
		return nil
	})
	mu.Lock()
	defer mu.Unlock()
	_ = tick.Send(ctx, 1) // want `tick is sent while mu is locked \(receiver function literal may block: time.Sleep\)`
}

// Wrong: in a command's main function, everything is local.
func program(ctx context.Context) {
	var (
		guard   sync.Mutex
		done    dispatch.Signal[int]
		results []int
	)
	done.Connect("collect", func(_ context.Context, n int) error {
		guard.Lock()
		defer guard.Unlock()
		results = append(results, n)
		return nil
	})
	work := func(n int) {
		guard.Lock()
		defer guard.Unlock()
		_ = done.Send(ctx, n) // want `done is sent while guard is locked \(receiver function literal locks it too\)`
	}
	work(1)
	go work(2)
}

// Right: the worker unlocks before.
func rightProgram(ctx context.Context) {
	var guard sync.Mutex
	var done dispatch.Signal[int]
	done.Connect("collect", func(_ context.Context, n int) error {
		guard.Lock()
		defer guard.Unlock()
		return nil
	})
	work := func(n int) {
		guard.Lock()
		n++
		guard.Unlock()
		_ = done.Send(ctx, n)
	}
	work(1)
}

// Row tells when it moves.
type Row struct{ Moved dispatch.Signal[int] }

// Move sends for itself.
func (r *Row) Move(ctx context.Context, n int) { _ = r.Moved.Send(ctx, n) }

// Shelf keeps rows.
type Shelf struct {
	mu   sync.Mutex
	rows map[string]*Row
	top  *Row
}

// Len takes the shelf's lock.
func (s *Shelf) Len() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return len(s.rows)
}

// Shake is right as far as can be told: the lock belongs to the shelf, the signals to its rows.
func (s *Shelf) Shake(ctx context.Context) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.top.Move(ctx, 1)
	s.rows["x"].Move(ctx, 1)
}
