// Package events is a stub with the part of the API that the tests need.
package events

type EventName string

type Listener func(...interface{})

type Events map[EventName][]Listener

type EventEmmiter interface {
	AddListener(EventName, ...Listener)

	Emit(EventName, ...interface{})

	EventNames() []EventName

	GetMaxListeners() int

	ListenerCount(EventName) int

	Listeners(EventName) []Listener

	On(EventName, ...Listener)

	Once(EventName, ...Listener)

	RemoveAllListeners(EventName) bool

	RemoveListener(EventName, Listener) bool

	Clear()

	SetMaxListeners(int)

	Len() int
}

func New() EventEmmiter { return nil }

func AddListener(evt EventName, listener ...Listener) {}

func Emit(evt EventName, data ...interface{}) {}

func On(evt EventName, listener ...Listener) {}

func Once(evt EventName, listener ...Listener) {}

func RemoveAllListeners(evt EventName) bool { return false }

func Clear() {}

func SetMaxListeners(n int) {}
