package races

import (
	"context"
	"sync"
	"time"
)

// Wrong: nobody waits for the goroutine that registers.
func goRegisterThenSend(ctx context.Context) {
	go register() // want "receiver chart may be connected after ticks is sent"
	_ = ticks.Send(ctx, Tick{})
}

// Wrong: the connect itself is the goroutine.
func goConnectThenSend(ctx context.Context) {
	go ticks.Connect("chart", chart) // want "receiver chart may be connected after ticks is sent"
	_ = ticks.Send(ctx, Tick{})
}

// Wrong: a literal in a goroutine connects.
func goLiteralThenSend(ctx context.Context) {
	go func() { ticks.Connect("chart", chart) }() // want "receiver chart may be connected after ticks is sent"
	_ = ticks.SendAsync(ctx, Tick{})
}

// Wrong: the send is behind a call.
func goRegisterThenBoot() {
	go register() // want "receiver chart may be connected after ticks is sent"
	boot()
}

// Wrong: the wait comes after the send.
func waitTooLate(ctx context.Context) {
	var wg sync.WaitGroup
	wg.Go(register) // want "receiver chart may be connected after ticks is sent"
	_ = ticks.Send(ctx, Tick{})
	wg.Wait()
}

// Wrong: the same with Add and Done.
func waitTooLateByHand(ctx context.Context) {
	var wg sync.WaitGroup
	wg.Add(1)
	go func() { defer wg.Done(); register() }() // want "receiver chart may be connected after ticks is sent"
	_ = ticks.Send(ctx, Tick{})
	wg.Wait()
}

// Wrong: a group's Go is a goroutine.
func groupRegisters(ctx context.Context) error {
	var g group
	g.Go(registerChecked) // want "receiver chart may be connected after ticks is sent"
	_ = ticks.Send(ctx, Tick{})
	return g.Wait()
}

// Wrong: both run in the group, in no order.
func groupRegistersAndSends() error {
	var g group
	g.Go(bootChecked)
	g.Go(registerChecked) // want "receiver chart may be connected after ticks is sent"
	return g.Wait()
}

// Wrong: the worker sends at once.
func workerThenConnect() {
	go eager()
	ticks.Connect("chart", chart) // want "receiver chart may be connected after ticks is sent"
}

// Wrong: the worker sends in a callee, before it waits.
func deepWorkerThenRegister(stop <-chan struct{}) {
	go eagerThroughHelper(stop)
	register() // want "receiver chart may be connected after ticks is sent"
}

// Wrong: the goroutine is the send.
func goSendThenConnect(ctx context.Context) {
	go ticks.Send(ctx, Tick{})
	ticks.Connect("chart", chart) // want "receiver chart may be connected after ticks is sent"
}

// Wrong: the literal sends before its ticker runs.
func literalWorker(ctx context.Context, t *time.Ticker) {
	go func() {
		_ = ticks.Send(ctx, Tick{})
		for range t.C {
			_ = ticks.Send(ctx, Tick{})
		}
	}()
	register() // want "receiver chart may be connected after ticks is sent"
}

// Wrong: several eager workers.
func workersThenConnect(n int) {
	for range n {
		go eager()
	}
	ticks.Connect("chart", chart) // want "receiver chart may be connected after ticks is sent"
}

// Start is wrong: the method starts the worker of its own signal, then connects.
func (f *Feed) Start(stop <-chan struct{}) {
	go f.run(stop)
	f.quotes.Connect("chart", chart) // want "receiver chart may be connected after quotes is sent"
}

// Wrong: the goroutine is waited for, so its send comes first for sure. ("may" or "is", both are true.)
func sentInWaitedGoroutine(ctx context.Context) {
	var wg sync.WaitGroup
	wg.Go(func() { _ = ticks.Send(ctx, Tick{}) })
	wg.Wait()
	register() // want "receiver chart (is|may be) connected after ticks is sent"
}

// Wrong: inside the goroutine the order is plain.
func orderInsideGoroutine(ctx context.Context) {
	go func() {
		_ = ticks.Send(ctx, Tick{})
		ticks.Connect("chart", chart) // want "receiver chart is connected after ticks is sent"
	}()
}
