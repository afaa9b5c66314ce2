// Package event is a stub with the part of the API that the tests need.
package event

type M = map[string]any

type ManagerFace interface {
	AddEvent(Event)

	On(name string, listener Listener, priority ...int)

	Fire(name string, params M) (error, Event)
}

type Options struct {
	EnableLock bool

	ChannelSize int
	ConsumerNum int

	MatchMode uint8
}

type OptionFn func(o *Options)

func UsePathMode(o *Options) {}

func EnableLock(enable bool) OptionFn { return nil }

type Event interface {
	Name() string
	Get(key string) any
	Set(key string, val any)
	Add(key string, val any)
	Data() map[string]any
	SetData(M) Event
	Abort(bool)
	IsAborted() bool
}

type BasicEvent struct {
	name string

	data map[string]any

	target any

	aborted bool
}

func New(name string, data M) *BasicEvent { return nil }

func NewBasic(name string, data M) *BasicEvent { return nil }

func (e *BasicEvent) Abort(abort bool) {}

func (e *BasicEvent) Fill(target any, data M) *BasicEvent { return nil }

func (e *BasicEvent) AttachTo(em ManagerFace) {}

func (e *BasicEvent) Get(key string) any { return nil }

func (e *BasicEvent) Add(key string, val any) {}

func (e *BasicEvent) Set(key string, val any) {}

func (e *BasicEvent) Name() string { return "" }

func (e *BasicEvent) Data() map[string]any { return nil }

func (e *BasicEvent) IsAborted() bool { return false }

func (e *BasicEvent) Clone() Event { return nil }

func (e *BasicEvent) Target() any { return nil }

func (e *BasicEvent) SetName(name string) *BasicEvent { return nil }

func (e *BasicEvent) SetData(data M) Event { return nil }

func (e *BasicEvent) SetTarget(target any) *BasicEvent { return nil }

type Listener interface {
	Handle(e Event) error
}

type ListenerFunc func(e Event) error

func (fn ListenerFunc) Handle(e Event) error { return nil }

type Subscriber interface {
	SubscribedEvents() map[string]any
}

type ListenerItem struct {
	Priority int
	Listener Listener
}

type Manager struct {
	Options
}

func NewM(name string, fns ...OptionFn) *Manager { return nil }

func NewManager(name string, fns ...OptionFn) *Manager { return nil }

func (em *Manager) AddListener(name string, listener Listener, priority ...int) {}

func (em *Manager) Listen(name string, listener Listener, priority ...int) {}

func (em *Manager) On(name string, listener Listener, priority ...int) {}

func (em *Manager) Subscribe(sbr Subscriber) {}

func (em *Manager) AddSubscriber(sbr Subscriber) {}

func (em *Manager) MustTrigger(name string, params M) Event { return nil }

func (em *Manager) MustFire(name string, params M) Event { return nil }

func (em *Manager) Trigger(name string, params M) (error, Event) { return nil, nil }

func (em *Manager) Fire(name string, params M) (err error, e Event) { return nil, nil }

func (em *Manager) Async(name string, params M) {}

func (em *Manager) FireC(name string, params M) {}

func (em *Manager) FireEvent(e Event) (err error) { return nil }

func (em *Manager) FireAsync(e Event) {}

func (em *Manager) CloseWait() error { return nil }

func (em *Manager) Wait() error { return nil }

func (em *Manager) FireBatch(es ...any) (ers []error) { return nil }

func (em *Manager) AsyncFire(e Event) {}

func (em *Manager) AwaitFire(e Event) (err error) { return nil }

func (em *Manager) RemoveListener(name string, listener Listener) {}

func (em *Manager) RemoveListeners(name string) {}

func (em *Manager) Clear() {}

func (em *Manager) Reset() {}

func Std() *Manager { return nil }

func On(name string, listener Listener, priority ...int) {}

func Listen(name string, listener Listener, priority ...int) {}

func Subscribe(sbr Subscriber) {}

func AddSubscriber(sbr Subscriber) {}

func AsyncFire(e Event) {}

func Async(name string, params M) {}

func FireAsync(e Event) {}

func CloseWait() error { return nil }

func Trigger(name string, params M) (error, Event) { return nil, nil }

func Fire(name string, params M) (error, Event) { return nil, nil }

func FireEvent(e Event) error { return nil }

func TriggerEvent(e Event) error { return nil }

func MustFire(name string, params M) Event { return nil }

func MustTrigger(name string, params M) Event { return nil }

func FireBatch(es ...any) []error { return nil }

func Reset() {}
