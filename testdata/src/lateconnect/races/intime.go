package races

import (
	"context"
	"net/http"
	"sync"
	"time"
)

// Right: the send waits for the goroutine that registers.
func waitForChannel(ctx context.Context) error {
	ready := make(chan struct{})
	go func() {
		defer close(ready)
		register()
	}()
	<-ready
	return ticks.Send(ctx, Tick{})
}

// Right: the WaitGroup is waited for before the send.
func waitForGroup(ctx context.Context) error {
	var wg sync.WaitGroup
	wg.Go(register)
	wg.Wait()
	return ticks.Send(ctx, Tick{})
}

// Right: Add, Done and Wait by hand.
func waitByHand(ctx context.Context) error {
	var wg sync.WaitGroup
	wg.Add(1)
	go func() {
		defer wg.Done()
		register()
	}()
	wg.Wait()
	return ticks.Send(ctx, Tick{})
}

// Right: the group is waited for before the send.
func waitForOwnGroup(ctx context.Context) error {
	var g group
	g.Go(registerChecked)
	if err := g.Wait(); err != nil {
		return err
	}
	return ticks.Send(ctx, Tick{})
}

// Right: connected before the worker starts.
func connectThenWorker() {
	register()
	go eager()
}

// Right: the worker waits for its ticker first.
func patientWorker(t *time.Ticker) {
	go patient(t)
	ticks.Connect("chart", chart)
}

// Right: the worker sleeps first.
func sleepingWorker() {
	go sleeper()
	register()
}

// Right: the worker sends what it receives.
func consumingWorker(in <-chan Tick) {
	go consumer(in)
	register()
}

// Right: the worker waits in a select.
func selectingWorker(ctx context.Context, in <-chan Tick) {
	go selector(ctx, in)
	register()
}

// Right: the worker is held back until the receivers are there.
func gatedWorker(ctx context.Context) {
	start := make(chan struct{})
	go func() {
		<-start
		_ = ticks.Send(ctx, Tick{})
	}()
	register()
	close(start)
}

// Right: the worker sends another signal.
func otherWorker(ctx context.Context) {
	go faults.Send(ctx, Tick{})
	register()
}

// Right: the worker belongs to another feed.
func otherFeed(a, b *Feed, stop <-chan struct{}) {
	go a.run(stop)
	b.quotes.Connect("chart", chart)
}

// Right: connect and send are in order inside the goroutine.
func bothInGoroutine(ctx context.Context) {
	go func() {
		register()
		_ = ticks.Send(ctx, Tick{})
	}()
}

// Right: what the server's handlers send comes with the requests.
func serverInGoroutine(mux *http.ServeMux) {
	mux.HandleFunc("/tick", func(w http.ResponseWriter, r *http.Request) { _ = ticks.Send(r.Context(), Tick{}) })
	go http.ListenAndServe("localhost:8080", mux)
	register()
}

// Right: the goroutine connects to a signal that is not sent here.
func goRegisterOther(ctx context.Context) error {
	go faults.Connect("chart", chart)
	return ticks.Send(ctx, Tick{})
}

// Right: all goroutines connect, then all are waited for, then it is sent.
func manyRegister(ctx context.Context, uids []string) error {
	var wg sync.WaitGroup
	for _, uid := range uids {
		wg.Go(func() { ticks.Connect(uid, chart) })
	}
	wg.Wait()
	return ticks.Send(ctx, Tick{})
}

// Right: the worker is another program's matter: unknown function.
func unknownWorker(run func()) {
	go run()
	register()
}
