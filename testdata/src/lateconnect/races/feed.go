// Package races holds connects and sends in goroutines.
package races

import (
	"context"
	"sync"
	"time"

	"github.com/signalvet/signalvet/dispatch"
)

// Tick is the payload of the price feed.
type Tick struct{ Price float64 }

var (
	ticks  = dispatch.New[Tick]("feed.ticks")
	faults = dispatch.New[Tick]("feed.faults")
)

func chart(ctx context.Context, t Tick) error { return nil }

func register() { ticks.Connect("chart", chart) }

func boot() { _ = ticks.Send(context.Background(), Tick{}) }

// eager sends before it waits for anything.
func eager() {
	for {
		_ = ticks.Send(context.Background(), Tick{})
		time.Sleep(time.Second)
	}
}

// eagerThroughHelper sends in a callee, then waits.
func eagerThroughHelper(stop <-chan struct{}) {
	boot()
	<-stop
}

// patient waits for its ticker first.
func patient(every *time.Ticker) {
	for range every.C {
		_ = ticks.Send(context.Background(), Tick{})
	}
}

// sleeper sleeps first.
func sleeper() {
	time.Sleep(time.Second)
	boot()
}

// consumer receives before it sends.
func consumer(in <-chan Tick) {
	for t := range in {
		_ = ticks.Send(context.Background(), t)
	}
}

// selector waits in a select before it sends.
func selector(ctx context.Context, in <-chan Tick) {
	for {
		select {
		case <-ctx.Done():
			return
		case t := <-in:
			_ = ticks.SendRobust(ctx, t)
		}
	}
}

// group starts goroutines and waits for them, like an errgroup.
type group struct {
	wg   sync.WaitGroup
	once sync.Once
	err  error
}

func (g *group) Go(f func() error) {
	g.wg.Add(1)
	go func() {
		defer g.wg.Done()
		if err := f(); err != nil {
			g.once.Do(func() { g.err = err })
		}
	}()
}

func (g *group) Wait() error {
	g.wg.Wait()
	return g.err
}

func registerChecked() error {
	_, err := ticks.TryConnect("chart", chart)
	return err
}

func bootChecked() error { return ticks.Send(context.Background(), Tick{}) }

// Feed owns its signal.
type Feed struct{ quotes dispatch.Signal[Tick] }

func (f *Feed) run(stop <-chan struct{}) {
	_ = f.quotes.Send(context.Background(), Tick{})
	<-stop
}
