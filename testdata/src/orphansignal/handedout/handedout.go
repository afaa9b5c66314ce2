// Package handedout has home-made buses that others may have, and one that they cannot.
package handedout

// Feed is what others see of a bus.
type Feed interface {
	Subscribe(f func(string))
	Publish(text string)
}

type feed struct{ subs []func(string) }

// New makes a bus.
func New() Feed { return new(feed) }

func (f *feed) Subscribe(s func(string)) { f.subs = append(f.subs, s) }

func (f *feed) Publish(text string) {
	for _, s := range f.subs {
		s(text)
	}
}

func announce(f *feed) { f.Publish("one") }

type lonely struct{ listeners []func(string) }

func (l *lonely) subscribe(s func(string)) { l.listeners = append(l.listeners, s) }

func (l *lonely) publish(text string) {
	for _, s := range l.listeners {
		s(text)
	}
}

var alone lonely // want `alone is sent but never received`

func tell() { alone.publish("one") }
