package channels

import (
	"context"
	"errors"
	"sync"
	"time"
)

var errFull = errors.New("queue is full")

// Right: the channel has a buffer, so this is a hand-over.
func enqueue(ctx context.Context, j Job) error {
	buffered <- j
	return nil
}

// Right: the default keeps it from waiting.
func tryEnqueue(ctx context.Context, j Job) error {
	select {
	case unbuffered <- j:
		return nil
	default:
		return errFull
	}
}

// Right: a hand-over that may be given up.
func enqueueUnlessDone(ctx context.Context, j Job) error {
	select {
	case buffered <- j:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

// Right: asking whether it is stopped does not wait.
func unlessStopped(ctx context.Context, j Job) error {
	select {
	case <-stop:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	default:
	}
	return build(ctx, j)
}

// Right: closing never waits.
func stopAll(ctx context.Context, j Job) error {
	close(stop)
	return nil
}

// Right: the channel is made and filled here, so the receive finds something.
func pickOne(ctx context.Context, j Job) error {
	picks := make(chan int, 2)
	picks <- j.ID
	picks <- j.ID + 1
	close(picks)
	for id := range picks {
		j.ID += id
	}
	return nil
}

// Right: the slots have a buffer.
func limited(ctx context.Context, j Job) error {
	slots <- struct{}{}
	defer func() { <-slots }()
	return build(ctx, j)
}

// Right: the goroutine waits, the sender does not.
func inGoroutine(ctx context.Context, j Job) error {
	go func() {
		unbuffered <- j
		time.Sleep(time.Second)
	}()
	return nil
}

// Right: the goroutine is a named function.
func inNamedGoroutine(ctx context.Context, j Job) error {
	go push(j)
	return nil
}

func push(j Job) { unbuffered <- j }

// Right: the group is not waited for here.
func inGroup(ctx context.Context, j Job) error {
	workers.Go(func() { push(j) })
	return nil
}

// Right: adding and telling are no waits.
func announce(ctx context.Context, j Job) error {
	workers.Add(1)
	defer workers.Done()
	mu.Lock()
	defer mu.Unlock()
	ready.Broadcast()
	return nil
}

// Right: the length is asked.
func measure(ctx context.Context, j Job) error {
	if len(unbuffered) == cap(buffered) {
		return errFull
	}
	return nil
}

// Right: the context is handed on, its end is not waited for.
func observe(ctx context.Context, j Job) error {
	context.AfterFunc(ctx, func() { push(j) })
	return ctx.Err()
}

// Right: the constructor makes this field with a buffer.
func (p *Pool) enqueue(ctx context.Context, j Job) error {
	p.queue <- j
	return nil
}

// Right: the literal is kept for later.
func (p *Pool) plan(ctx context.Context, j Job) error {
	later = append(later, func() { p.in <- j })
	return nil
}

var later []func()

// Right: the local buffered channel is only handed to the goroutine.
func answerLater(ctx context.Context, j Job) error {
	done := make(chan error, 1)
	go func() { done <- build(ctx, j) }()
	var once sync.Once
	once.Do(func() { j.ID++ })
	return nil
}

func registerFlowing(p *Pool) {
	jobs.Connect("enqueue", enqueue)
	jobs.Connect("unless-done", enqueueUnlessDone)
	jobs.Connect("try", tryEnqueue)
	jobs.Connect("unless", unlessStopped)
	jobs.Connect("stop", stopAll)
	jobs.Connect("pick", pickOne)
	jobs.Connect("limited", limited)
	jobs.Connect("goroutine", inGoroutine)
	jobs.Connect("named", inNamedGoroutine)
	jobs.Connect("group", inGroup)
	jobs.Connect("announce", announce)
	jobs.Connect("measure", measure)
	jobs.Connect("observe", observe)
	jobs.Connect("pool", p.enqueue)
	jobs.Connect("plan", p.plan)
	jobs.Connect("later", answerLater)
}
