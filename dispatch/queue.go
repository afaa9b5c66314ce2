package dispatch

import (
	"context"
	"fmt"
	"slices"
	"sync"
	"time"
)

// Queue runs the receivers that were connected with [InBackground]. It has no
// goroutine while it has nothing to do, and never more than its workers.
type Queue struct {
	workers, capacity int
	onFailure         func(context.Context, *ReceiverError)

	mu      sync.Mutex
	waiting []job
	load    int // jobs taken and not yet over
	running int // goroutines
	closed  bool
	drained chan struct{} // made by the first Close that has to wait
}

// job is one delivery.
type job struct {
	ctx  context.Context
	conn *Connection
	run  func(context.Context) error
}

// NewQueue returns a queue on which up to workers receivers run at the same
// time while up to capacity more deliveries wait. One worker keeps the order
// of the sends. It panics with an [ErrInvalid] if workers is less than 1,
// capacity less than 0, or an option impossible.
func NewQueue(workers, capacity int, opts ...QueueOption) *Queue {
	q := &Queue{workers: workers, capacity: capacity, onFailure: logFailure}
	possible := workers >= 1 && capacity >= 0 && !slices.ContainsFunc(opts, isNil)
	for _, set := range opts {
		if possible {
			set(q)
		}
	}
	if !possible || q.onFailure == nil {
		panic(&detailed{ErrInvalid, fmt.Sprintf("impossible queue of %d workers, capacity %d, %d options (at %s)",
			workers, capacity, len(opts), callerOutside())})
	}
	return q
}

func isNil(set QueueOption) bool { return set == nil }

// submit takes j or says why not; it never waits.
func (q *Queue) submit(j job) error {
	q.mu.Lock()
	defer q.mu.Unlock()
	switch {
	case q.closed:
		return ErrQueueClosed
	case q.load >= q.workers+q.capacity:
		return ErrQueueFull
	}
	q.load++
	q.waiting = append(q.waiting, j)
	if q.running < q.workers {
		q.running++
		go q.work()
	}
	return nil
}

// work runs jobs until none waits. A receiver that ends the goroutine by
// runtime.Goexit costs a new goroutine, not the jobs behind it.
func (q *Queue) work() {
	finished := false
	defer func() {
		if !finished {
			go q.work()
		}
	}()
	for {
		j, ok := q.next()
		if !ok {
			break
		}
		q.run(j)
	}
	finished = true
}

// next returns the oldest job; without one the calling worker is over.
func (q *Queue) next() (job, bool) {
	q.mu.Lock()
	defer q.mu.Unlock()
	if len(q.waiting) > 0 {
		j := q.waiting[0]
		q.waiting[0] = job{} // do not keep the event
		q.waiting = q.waiting[1:]
		return j, true
	}
	q.waiting = nil
	q.running--
	if q.running == 0 && q.drained != nil {
		close(q.drained)
		q.drained = nil
	}
	return job{}, false
}

func (q *Queue) run(j job) {
	defer q.release()
	if j.conn.barred() {
		return // disconnected while it waited
	}
	started, err := time.Now(), errNotReturned
	defer func() {
		if value := recover(); value != nil {
			err = newPanicError(value)
		}
		q.report(j, time.Since(started), err)
	}()
	err = j.run(j.ctx)
}

// release makes room for another job.
func (q *Queue) release() {
	q.mu.Lock()
	defer q.mu.Unlock()
	q.load--
}

func (q *Queue) report(j job, took time.Duration, err error) {
	if o := j.conn.owner.base().currentObserver(); o != nil {
		guarded("ReceiverEnd", func() { o.ReceiverEnd(j.ctx, j.conn, took, err) })
	}
	if err != nil {
		failure := &ReceiverError{Signal: j.conn.Signal(), UID: j.conn.uid, Err: err}
		guarded("the failure handler of a queue", func() { q.onFailure(j.ctx, failure) })
	}
}

// Close stops the intake (a later delivery fails with [ErrQueueClosed]) and
// waits until everything that was taken has run. If ctx is done first, Close
// returns its cause, and the rest goes on running; another Close waits again.
// Close may be called any number of times, from any goroutine. Called with the
// context of a receiver that runs on this very queue it cannot wait for that
// receiver and returns an [ErrInvalid] after stopping the intake.
func (q *Queue) Close(ctx context.Context) error {
	drained := q.stop()
	if drained == nil {
		return nil
	}
	if ctx.Value(queueKey{q}) != nil {
		return &detailed{ErrInvalid, "queue is closed by a receiver that runs on it (at " + callerOutside() + ")"}
	}
	select {
	case <-drained:
		return nil
	case <-ctx.Done():
		return context.Cause(ctx)
	}
}

// stop closes the intake and returns what to wait for, nil if nothing.
func (q *Queue) stop() <-chan struct{} {
	q.mu.Lock()
	defer q.mu.Unlock()
	q.closed = true
	if q.running == 0 {
		return nil
	}
	if q.drained == nil {
		q.drained = make(chan struct{})
	}
	return q.drained
}
