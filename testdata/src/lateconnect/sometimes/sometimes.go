// Package sometimes holds functions that wait, and send, on some of their ways only.
package sometimes

import (
	"context"
	"sync"

	"github.com/signalvet/signalvet/dispatch"
)

var (
	opened = dispatch.New[int]("gate.opened")
	closed = dispatch.New[int]("gate.closed")
)

var (
	gate  sync.Mutex
	state int
)

func nop(context.Context, int) error { return nil }

// sendLocked waits for the lock, then sends.
func sendLocked(s *dispatch.Signal[int]) {
	gate.Lock()
	state++
	gate.Unlock()
	_ = s.Send(context.Background(), state)
}

// openAbove sends, and waits, in a branch.
func openAbove(height int) {
	if height > 3 {
		sendLocked(opened)
	}
}

// closeUnlessHeld sends, and waits, unless it returns before.
func closeUnlessHeld(held bool) {
	if held {
		return
	}
	sendLocked(closed)
}

// Right: the gate need not have been opened.
func afterBranch() {
	openAbove(2)
	opened.Connect("branch", nop)
}

// Right: the gate need not have been closed.
func afterReturn() {
	closeUnlessHeld(true)
	closed.Connect("return", nop)
}

// Wrong: it is opened on every way.
func always() {
	sendLocked(opened)
	opened.Connect("always", nop) // want `receiver nop is connected after opened is sent`
}

// startAndSend starts a connect that races with its own send.
func startAndSend() {
	go closed.Connect("race", nop) // want `receiver nop may be connected after closed is sent`
	_ = closed.Send(context.Background(), 0)
}

// Right: the race is the callee's, which has been told.
func afterRace() {
	startAndSend()
}

// Wrong: what the callee has started may come after the next send.
func beforeSend() {
	startOnly() // want `receiver nop may be connected after opened is sent`
	_ = opened.Send(context.Background(), 1)
}

func startOnly() { go opened.Connect("started", nop) }
