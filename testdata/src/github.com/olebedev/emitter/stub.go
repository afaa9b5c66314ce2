// Package emitter is a stub with the part of the API that the tests need.
package emitter

type Flag int

func Once(e *Event) {}

func Void(e *Event) {}

func Skip(e *Event) {}

func Close(e *Event) {}

func Sync(e *Event) {}

func New(capacity uint) *Emitter { return nil }

type Emitter struct {
	Cap uint
}

func (e *Emitter) Use(pattern string, middlewares ...func(*Event)) {}

func (e *Emitter) On(topic string, middlewares ...func(*Event)) <-chan Event { return nil }

func (e *Emitter) OnWithCap(topic string, capacity uint, middlewares ...func(*Event)) <-chan Event {
	return nil
}

func (e *Emitter) Once(topic string, middlewares ...func(*Event)) <-chan Event { return nil }

func (e *Emitter) Off(topic string, channels ...<-chan Event) {}

func (e *Emitter) Emit(topic string, args ...interface{}) chan struct{} { return nil }

type Event struct {
	Topic, OriginalTopic string
	Flags                Flag
	Args                 []interface{}
}

func (e Event) String(index uint, dflt ...string) string { return "" }
