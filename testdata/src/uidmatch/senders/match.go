package senders

import "github.com/signalvet/signalvet/dispatch"

// Right: one uid, two signals, and each is disconnected from its own.
func sameUIDOnBoth() {
	var orders, payments dispatch.Signal[int]
	orders.Connect("counter", count)
	payments.Connect("counter", count)
	orders.Disconnect("counter")
	payments.Disconnect("counter")
}

// Right: the same sender.
func sameSender() {
	rates := dispatch.NewKeyed[Currency, int]("rates")
	rates.From(Euro).Connect("wall", quote)
	rates.From(Euro).Disconnect("wall")
}

// Right: the same sender, once as a constant and once as its value.
func sameSenderByValue() {
	rates := dispatch.NewKeyed[Currency, int]("rates")
	rates.From(Euro).Connect("wall", quote)
	rates.From("EUR").Disconnect("wall")
}

// Right: any sender on both sides.
func anySender() {
	rates := dispatch.NewKeyed[Currency, int]("rates")
	rates.Connect("wall", quote)
	rates.Disconnect("wall")
}

// Right: connected for all and for one, disconnected from both.
func bothKinds() {
	rates := dispatch.NewKeyed[Currency, int]("rates")
	rates.Connect("wall", quote)
	rates.From(Euro).Connect("wall", quote)
	rates.Disconnect("wall")
	rates.From(Euro).Disconnect("wall")
}

// Right: the senders are not known and may be equal.
func unknownSenders(a, b Currency) {
	rates := dispatch.NewKeyed[Currency, int]("rates")
	rates.From(a).Connect("wall", quote)
	rates.From(b).Disconnect("wall")
}

// Right: the sender of the disconnect is not known.
func unknownSender(c Currency) {
	rates := dispatch.NewKeyed[Currency, int]("rates")
	rates.From(Euro).Connect("wall", quote)
	rates.From(c).Disconnect("wall")
}

// Right: all senders, one by one.
func loopOverSenders() {
	rates := dispatch.NewKeyed[Currency, int]("rates")
	for _, c := range []Currency{Euro, Dollar} {
		rates.From(c).Connect("wall", quote)
	}
	rates.From(Dollar).Disconnect("wall")
}

// Right: one view in a variable.
func viewInVariable() {
	rates := dispatch.NewKeyed[Currency, int]("rates")
	euro := rates.From(Euro)
	euro.Connect("wall", quote)
	euro.Disconnect("wall")
}

// Right: the handle knows its sender.
func handleOfSender() {
	rates := dispatch.NewKeyed[Currency, int]("rates")
	c := rates.From(Euro).Connect("wall", quote)
	c.Disconnect()
}

// Right: wrappers with one key.
func wrappersWithOneKey() {
	rates := dispatch.NewKeyed[Currency, int]("rates")
	listen(rates, Euro, "wall")
	unlisten(rates, Euro, "wall")
}

// Right: each signal of the door has its own.
func (d *door) demolish() {
	d.knocked.Disconnect("barking")
	d.rung.Disconnect("chime-sound")
	opened.Disconnect("door-light")
	closed.Disconnect("door-lock")
}
