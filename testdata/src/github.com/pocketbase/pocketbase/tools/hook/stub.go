// Package hook is a stub with the part of the API that the tests need.
package hook

type Resolver interface {
	Next() error

	nextFunc() func() error
	setNextFunc(f func() error)
}

type Event struct{}

func (e *Event) Next() error { return nil }

func (e *Event) nextFunc() func() error { return nil }

func (e *Event) setNextFunc(f func() error) {}

type Handler[T Resolver] struct {
	Func func(T) error

	Id string

	Priority int
}

type Hook[T Resolver] struct{}

func (h *Hook[T]) Bind(handler *Handler[T]) string { return "" }

func (h *Hook[T]) BindFunc(fn func(e T) error) string { return "" }

func (h *Hook[T]) Unbind(idsToRemove ...string) {}

func (h *Hook[T]) UnbindAll() {}

func (h *Hook[T]) Length() int { return 0 }

func (h *Hook[T]) Trigger(event T, oneOffHandlerFuncs ...func(T) error) error { return nil }

type Tagger interface {
	Resolver

	Tags() []string
}

type mainHook[T Tagger] struct {
	*Hook[T]
}

func NewTaggedHook[T Tagger](hook *Hook[T], tags ...string) *TaggedHook[T] { return nil }

type TaggedHook[T Tagger] struct {
	mainHook[T]
}

func (h *TaggedHook[T]) Bind(handler *Handler[T]) string { return "" }

func (h *TaggedHook[T]) BindFunc(fn func(e T) error) string { return "" }
