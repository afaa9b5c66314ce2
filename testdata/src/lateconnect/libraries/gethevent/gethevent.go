package gethevent

import "github.com/ethereum/go-ethereum/event"

type meter struct{ ticks event.FeedOf[int] }

func (m *meter) tick() { m.ticks.Send(1) }

// measure counts its own ticks, and goes.
func (m *meter) measure() int {
	ch := make(chan int, 1)
	sub := m.ticks.Subscribe(ch)
	defer sub.Unsubscribe()
	m.tick()
	return <-ch
}

// listen waits for the ticks of others.
func (m *meter) listen() int {
	ch := make(chan int, 1)
	sub := m.ticks.Subscribe(ch)
	defer sub.Unsubscribe()
	return <-ch
}

func (m *meter) run() int {
	m.tick()
	n := m.measure()
	return n + m.listen() // want `^receiver ch is connected after ticks is sent \(tick → Send, then listen → Subscribe; it misses that send\)$`
}
