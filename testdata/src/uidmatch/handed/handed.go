// Package handed gives tokens back to the wrong bell of one tower.
package handed

// Bell is a home-made emitter.
type Bell struct {
	next int
	subs map[int]func(int)
}

// Subscribe returns a token.
func (b *Bell) Subscribe(f func(int)) int {
	if b.subs == nil {
		b.subs = make(map[int]func(int))
	}
	b.next++
	b.subs[b.next] = f
	return b.next
}

// Unsubscribe takes one back.
func (b *Bell) Unsubscribe(token int) { delete(b.subs, token) }

// Emit rings.
func (b *Bell) Emit(n int) {
	for _, f := range b.subs {
		f(n)
	}
}

// Tower has two bells.
type Tower struct {
	High, Low Bell
}

type ringer struct{ high, low int }

func hear(int) {}

func (r *ringer) start(t *Tower) {
	r.high = t.High.Subscribe(hear)
	r.low = t.Low.Subscribe(hear)
}

func (r *ringer) stop(t *Tower) {
	t.High.Unsubscribe(r.high)
	t.Low.Unsubscribe(r.low)
}

func (r *ringer) swap(t *Tower) {
	t.High.Unsubscribe(r.low) // want `receiver hear is connected to Low, not to High`
	t.Low.Unsubscribe(r.high) // want `receiver hear is connected to High, not to Low`
}
