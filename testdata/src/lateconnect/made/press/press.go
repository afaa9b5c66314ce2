// Package press makes functions that send.
package press

import (
	"context"
	"iter"

	"github.com/signalvet/signalvet/dispatch"
)

// The signals of the press.
var (
	Printed = dispatch.New[string]("printed")
	Proofed = dispatch.New[string]("proofed")
)

// Print sends.
func Print(title string) { _ = Printed.Send(context.Background(), title) }

// Printer returns a function that prints.
func Printer(title string) func() { return func() { Print(title) } }

// Doubtful returns a function that may print.
func Doubtful(title string) func(bool) {
	return func(sure bool) {
		if sure {
			Print(title)
		}
	}
}

// Through returns a function that another one makes.
func Through(title string) func() { return Printer(title + "!") }

// Proof sends as far as the caller ranges over it.
func Proof(title string) iter.Seq2[*dispatch.Connection, error] {
	return Proofed.Deliver(context.Background(), title)
}
