// Package event is a stub with the part of the API that the tests need.
package event

import "github.com/iotaledger/hive.go/runtime/workerpool"

type Option func(*triggerSettings)

type triggerSettings struct{}

func WithMaxTriggerCount(maxTriggerCount uint64) Option { return nil }

func WithWorkerPool(workerPool *workerpool.WorkerPool) Option { return nil }

func WithoutWorkerPool() Option { return nil }

type event[TriggerFunc any] struct{}

func (e *event[TriggerFunc]) Hook(triggerFunc TriggerFunc, opts ...Option) *Hook[TriggerFunc] {
	return nil
}

type Hook[TriggerFunc any] struct{}

func (h *Hook[TriggerFunc]) Unhook() {}

type Event struct {
	*event[func()]
}

func New(opts ...Option) *Event { return nil }

func (e *Event) Trigger() {}

func (e *Event) LinkTo(target *Event) {}

type Event1[T1 any] struct {
	*event[func(T1)]
}

func New1[T1 any](opts ...Option) *Event1[T1] { return nil }

func (e *Event1[T1]) Trigger(arg1 T1) {}

func (e *Event1[T1]) LinkTo(target *Event1[T1]) {}

type Event2[T1, T2 any] struct {
	*event[func(T1, T2)]
}

func New2[T1, T2 any](opts ...Option) *Event2[T1, T2] { return nil }

func (e *Event2[T1, T2]) Trigger(arg1 T1, arg2 T2) {}
