// Package writer publishes through an interface of its own.
package writer

type publisher interface{ Publish(topic, text string) }

// Writer writes.
type Writer struct{ to publisher }

// New makes one.
func New(to publisher) *Writer { return &Writer{to} }

// Write publishes.
func (w *Writer) Write() { w.to.Publish("written", "text") }
