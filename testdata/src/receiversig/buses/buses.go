// Package buses connects receivers to buses that call them by reflection.
package buses

import (
	"context"
	"errors"
	"io"

	"github.com/asaskevich/EventBus"
)

type order struct{ id int }

type shop struct{ bus EventBus.Bus }

var errFull = errors.New("full")

func (s *shop) on(topic string, receiver any) { _ = s.bus.Subscribe(topic, receiver) }

func (s *shop) emit(topic string, args ...any) { s.bus.Publish(topic, args...) }

func (s *shop) emitOne(topic string, event any) { s.emit(topic, event) }

func (s *shop) wrong() {
	s.on("placed", s.count)                                                // want `receiver count takes \(int\), but "placed" is sent with \(\*buses.order\) \(Publish panics\)`
	s.on("paid", func() {})                                                // want `receiver function literal takes no arguments, but "paid" is sent with \(string, int\)`
	_ = s.bus.SubscribeAsync("shipped", func(id int64) {}, false)          // want `takes \(int64\), but "shipped" is sent with \(int\)`
	_ = s.bus.SubscribeOnce("returned", func(a, b string, more ...int) {}) // want `takes \(string, string, \.\.\.int\), but "returned" is sent with \(string\)`
	_ = s.bus.Subscribe("noted", func(texts ...string) {})                 // want `takes \(\.\.\.string\), but "noted" is sent with \(string, int\)`
	_ = s.bus.Subscribe("failed", describe)                                // want `receiver describe takes \(any, string\), but "failed" is sent with \(string\)`
}

func describe(ctx context.Context, text string) {}

func (s *shop) count(n int) {}

func (s *shop) sends(o *order) {
	s.emitOne("placed", o)
	s.emit("paid", "eur", 3)
	s.bus.Publish("shipped", 7)
	s.bus.Publish("returned", "x")
	s.bus.Publish("noted", "x", 3)
	s.bus.Publish("failed", "x")
}

func (s *shop) right(args []any, any1 any, r io.Reader) {
	s.on("packed", func(id int) {})
	s.emit("packed", 3)
	s.on("sorted", func(ids ...int) {})
	s.emit("sorted")
	s.emit("sorted", 1, 2, 3)
	s.on("read", func(r io.Reader) {})
	s.emit("read", r)
	s.on("broken", func(err error) {})
	s.emit("broken", errFull)
	s.on("spread", func(id int) {})
	s.bus.Publish("spread", args...)
	s.on("boxed", func(id int) {})
	s.bus.Publish("boxed", any1)
	s.on("empty", func(o *order) {})
	s.emit("empty", nil)
	s.on("generic", handler[int])
	s.emit("generic", 5)
	var receiver any = func(id int) {}
	s.on("value", receiver)
	s.emit("value", "not seen through")
}

func handler[T any](v T) {}
