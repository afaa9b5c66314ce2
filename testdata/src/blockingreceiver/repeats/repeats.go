// Package repeats has functions that tell every observer what their own names say, whatever that is.
package repeats

import "time"

type notifier interface {
	NewPage(title string)
	DeletePage(title string)
	CheckPage(title string) bool
	Close()
}

var notifiers []notifier

func RegisterNotifier(n notifier) { notifiers = append(notifiers, n) }

func NewPage(title string) {
	for _, n := range notifiers {
		n.NewPage(title)
	}
}

func DeletePage(title string) {
	for _, n := range notifiers {
		n.DeletePage(title)
	}
}

// CheckPage asks.
func CheckPage(title string) bool {
	for _, n := range notifiers {
		if !n.CheckPage(title) {
			return false
		}
	}
	return true
}

func Close() {
	for _, n := range notifiers {
		n.Close()
	}
}

type slowDelete struct{}

func (slowDelete) NewPage(string)        {}
func (slowDelete) DeletePage(string)     { time.Sleep(time.Second) }
func (slowDelete) CheckPage(string) bool { return true }
func (slowDelete) Close()                {}

type slowCheck struct{}

func (slowCheck) NewPage(string)    {}
func (slowCheck) DeletePage(string) {}
func (slowCheck) CheckPage(string) bool {
	time.Sleep(time.Second)
	return true
}
func (slowCheck) Close() { time.Sleep(time.Second) }

func wire() {
	RegisterNotifier(slowDelete{}) // want `receiver slowDelete may block the sender \(time.Sleep; repeats is inferred to be a dispatcher\)`
	RegisterNotifier(slowCheck{})
}
