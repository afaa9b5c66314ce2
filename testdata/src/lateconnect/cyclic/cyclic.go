// Package cyclic defines things in terms of themselves; all that matters is that the analysis ends.
package cyclic

import "github.com/signalvet/signalvet/dispatch"

var signal = dispatch.New[int]("signal")

type frames struct{ list []func(int) }

func (f *frames) send(n int) {
	for _, g := range f.list {
		g(n)
	}
}

// grow appends a variable to itself in many ways.
func grow(b, c, d []func(int)) []func(int) {
	b = append(b, c...)
	c = append(c, d...)
	d = append(d, b...)
	b = append(c, d...)
	c = append(d, b...)
	d = append(b, c...)
	b = append(d[:1], c[1:]...)
	c = append(b[:1], d[1:]...)
	d = append(c[:1], b[1:]...)
	return append(b, append(c, d...)...)
}

// maker is a literal that returns a literal that calls it.
func maker() {
	var mk func() func()
	mk = func() func() { return func() { mk()() } }
	mk()()
	signal.Connect("maker", nil)
}

// knot is two literals that return each other.
func knot() {
	var a, b func() func()
	a = func() func() { return b() }
	b = func() func() { return a() }
	a()()
	b()()
}

// state is a function that returns the next one.
type state func() state

func idle() state { return busy }

func busy() state {
	if len(signal.Name()) > 0 {
		return idle
	}
	return busy
}

func run() {
	for s := state(idle); s != nil; {
		s = s()
	}
}
