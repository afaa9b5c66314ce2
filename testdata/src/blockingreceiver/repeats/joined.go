package repeats

import (
	"sync"
	"time"
)

// bell rings for all at once.
type bell struct{ listeners []func() }

func (b *bell) listen(f func()) { b.listeners = append(b.listeners, f) }

func (b *bell) notify() {
	var wg sync.WaitGroup
	for _, f := range b.listeners {
		wg.Go(func() { f() })
	}
	wg.Wait()
}

var first, second bell

func ringSecond() { second.notify() }

func bells() {
	first.listen(ringSecond) // what second's listeners do is told where they are connected
	first.listen(func() {    // want `receiver function literal may block the sender .*WaitGroup`
		var wg sync.WaitGroup
		wg.Go(func() { time.Sleep(time.Second) })
		wg.Wait()
	})
	second.listen(func() { time.Sleep(time.Second) }) // want `receiver function literal may block the sender \(time.Sleep`
	first.notify()
}
