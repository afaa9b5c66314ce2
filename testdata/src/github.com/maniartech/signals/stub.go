// Package signals is a stub with the part of the API that the tests need.
package signals

import (
	"context"
)

type BaseSignal[T any] struct{}

type SignalOptions struct {
	InitialCapacity int
	GrowthFunc      func(currentCap int) int
}

func NewBaseSignal[T any](opts *SignalOptions) *BaseSignal[T] { return nil }

func (s *BaseSignal[T]) AddListener(listener SignalListener[T], key ...string) int { return 0 }

func (s *BaseSignal[T]) RemoveListener(key string) int { return 0 }

func (s *BaseSignal[T]) Reset() {}

func (s *BaseSignal[T]) Emit(ctx context.Context, payload T) {}

func NewSync[T any]() *SyncSignal[T] { return nil }

func New[T any]() *AsyncSignal[T] { return nil }

type SignalListener[T any] func(context.Context, T)

type SignalListenerErr[T any] func(context.Context, T) error

type Signal[T any] interface {
	Emit(ctx context.Context, payload T)

	AddListener(handler SignalListener[T], key ...string) int

	RemoveListener(key string) int

	Reset()

	Len() int

	IsEmpty() bool
}

func NewWithOptions[T any](opts *SignalOptions) Signal[T] { return *new(Signal[T]) }

type AsyncSignal[T any] struct{}

func (s *AsyncSignal[T]) AddListener(listener SignalListener[T], key ...string) int { return 0 }

func (s *AsyncSignal[T]) RemoveListener(key string) int { return 0 }

func (s *AsyncSignal[T]) Reset() {}

func (s *AsyncSignal[T]) Emit(ctx context.Context, payload T) {}

type SyncSignal[T any] struct{}

func (s *BaseSignal[T]) AddListenerWithErr(listener SignalListenerErr[T], key ...string) int {
	return 0
}

func (s *SyncSignal[T]) AddListener(listener SignalListener[T], key ...string) int { return 0 }

func (s *SyncSignal[T]) AddListenerWithErr(listener SignalListenerErr[T], key ...string) int {
	return 0
}

func (s *SyncSignal[T]) RemoveListener(key string) int { return 0 }

func (s *SyncSignal[T]) Reset() {}

func (s *SyncSignal[T]) Emit(ctx context.Context, payload T) {}

func (s *SyncSignal[T]) TryEmit(ctx context.Context, payload T) error { return nil }
