// Package bus is a stub with the part of the API that the tests need.
package bus

import (
	"context"
	"time"
)

type Bus struct{}

type Next func() string

type IDGenerator interface {
	Generate() string
}

type Event struct {
	ID         string
	TxID       string
	Topic      string
	Source     string
	OccurredAt time.Time
	Data       interface{}
}

type Handler struct {
	Handle func(ctx context.Context, e Event)

	Matcher string
}

type EventOption = func(Event) Event

func NewBus(g IDGenerator) (*Bus, error) { return nil, nil }

func WithID(id string) EventOption { return nil }

func WithTxID(txID string) EventOption { return nil }

func WithSource(source string) EventOption { return nil }

func (b *Bus) Emit(ctx context.Context, topic string, data interface{}) error { return nil }

func (b *Bus) EmitWithOpts(ctx context.Context, topic string, data interface{}, opts ...EventOption) error {
	return nil
}

func (b *Bus) RegisterTopics(topics ...string) {}

func (b *Bus) DeregisterTopics(topics ...string) {}

func (b *Bus) RegisterHandler(key string, h Handler) {}

func (b *Bus) DeregisterHandler(key string) {}

func (n Next) Generate() string { return "" }
