// Package wire has the signals of a program, and a line of its own.
package wire

import (
	"context"

	"github.com/signalvet/signalvet/dispatch"
)

// Posted is sent with each text.
var Posted = dispatch.New[string]("posted")

// Publish sends a text.
func Publish(ctx context.Context, text string) error { return Posted.Send(ctx, text) }

// A Line tells one function when it is closed.
type Line struct{ onClosed func(reason string) }

// OnClosed sets the function.
func (l *Line) OnClosed(f func(reason string)) { l.onClosed = f }

// Close closes.
func (l *Line) Close() { l.hangUp("closed") }

func (l *Line) hangUp(reason string) { l.notifyClosed(reason) }

func (l *Line) notifyClosed(reason string) {
	if l.onClosed != nil {
		l.onClosed(reason)
	}
}
