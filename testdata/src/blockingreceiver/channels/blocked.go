package channels

import (
	"context"
	"sync"
	"time"
)

// Wrong: nobody may be there to take the job.
func handOver(ctx context.Context, j Job) error {
	unbuffered <- j
	return nil
}

// Wrong: a buffer of zero is none.
func handOverZero(ctx context.Context, j Job) error {
	zero <- j
	return nil
}

// Wrong: how results is made is not seen.
func handOverUnknown(ctx context.Context, j Job) error {
	results <- j
	return nil
}

// Wrong: a receive waits for somebody else.
func takeResult(ctx context.Context, j Job) error {
	<-unbuffered
	return nil
}

// Wrong: a range waits until the channel is closed.
func drain(ctx context.Context, j Job) error {
	for r := range unbuffered {
		j.ID += r.ID
	}
	return nil
}

// Wrong: it waits for the end of the context.
func untilDone(ctx context.Context, j Job) error {
	<-ctx.Done()
	return ctx.Err()
}

// Wrong: the context bounds the wait, but the sender waits all the same.
func boundByContext(ctx context.Context, j Job) error {
	select {
	case unbuffered <- j:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

// Wrong: the timeout bounds the wait, but the sender waits all the same.
func boundByTimeout(ctx context.Context, j Job) error {
	select {
	case unbuffered <- j:
	case <-time.After(time.Second):
	}
	return nil
}

// Wrong: an empty select waits for ever.
func forEver(ctx context.Context, j Job) error {
	if j.ID < 0 {
		select {}
	}
	return nil
}

// Wrong: the group's goroutines are waited for.
func waitWorkers(ctx context.Context, j Job) error {
	workers.Wait()
	return nil
}

// Wrong: work is handed to a goroutine, but joined.
func joined(ctx context.Context, j Job) error {
	var wg sync.WaitGroup
	wg.Go(func() { time.Sleep(time.Second) })
	wg.Wait()
	return nil
}

// Wrong: the deferred wait is a wait.
func joinedByDefer(ctx context.Context, j Job) error {
	var wg sync.WaitGroup
	defer wg.Wait()
	wg.Add(1)
	go func() {
		defer wg.Done()
		_ = build(ctx, j)
	}()
	return nil
}

// Wrong: a condition is waited for.
func waitReady(ctx context.Context, j Job) error {
	mu.Lock()
	defer mu.Unlock()
	for j.ID > 0 {
		ready.Wait()
	}
	return nil
}

// Wrong: the channel is filled by another goroutine, so the receiver waits for it.
func answered(ctx context.Context, j Job) error {
	done := make(chan error)
	go func() { done <- build(ctx, j) }()
	return <-done
}

// Wrong: the constructor makes this field without a buffer.
func (p *Pool) offer(ctx context.Context, j Job) error {
	p.in <- j
	return nil
}

// Wrong: this field comes from the caller.
func (p *Pool) pass(ctx context.Context, j Job) error {
	p.given <- j
	return nil
}

func registerBlocked(p *Pool, feed chan Job) {
	jobs.Connect("over", handOver)                                // want `receiver handOver may block the sender`
	jobs.Connect("zero", handOverZero)                            // want `receiver handOverZero may block the sender`
	jobs.Connect("unknown", handOverUnknown)                      // want `receiver handOverUnknown may block the sender`
	jobs.Connect("take", takeResult)                              // want `receiver takeResult may block the sender`
	jobs.Connect("drain", drain)                                  // want `receiver drain may block the sender`
	jobs.Connect("done", untilDone)                               // want `receiver untilDone may block the sender`
	jobs.Connect("context", boundByContext)                       // want `receiver boundByContext may block the sender`
	jobs.Connect("timeout", boundByTimeout)                       // want `receiver boundByTimeout may block the sender`
	jobs.Connect("ever", forEver)                                 // want `receiver forEver may block the sender`
	jobs.Connect("workers", waitWorkers)                          // want `receiver waitWorkers may block the sender.*sync`
	jobs.Connect("joined", joined)                                // want `receiver joined may block the sender`
	jobs.Connect("defer", joinedByDefer)                          // want `receiver joinedByDefer may block the sender`
	jobs.Connect("ready", waitReady)                              // want `receiver waitReady may block the sender`
	jobs.Connect("answered", answered)                            // want `receiver answered may block the sender`
	jobs.Connect("offer", p.offer)                                // want `receiver offer may block the sender`
	jobs.Connect("pass", p.pass)                                  // want `receiver pass may block the sender`
	jobs.Connect("feed", func(ctx context.Context, j Job) error { // want `receiver function literal may block the sender`
		feed <- j // the parameter may be unbuffered
		return nil
	})
}
