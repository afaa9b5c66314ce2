package dispatch_test

import (
	"context"
	"fmt"
	"testing"

	"github.com/signalvet/signalvet/dispatch"
)

func TestSmoke(t *testing.T) {
	var s dispatch.Signal[int]
	var got string
	s.Connect("b", func(_ context.Context, n int) error { got += fmt.Sprint("b", n); return nil })
	s.Connect("a", func(_ context.Context, n int) error { got += fmt.Sprint("a", n); return nil }, dispatch.Priority(-1))
	if err := s.Send(t.Context(), 1); err != nil || got != "a1b1" {
		t.Fatal(got, err)
	}
	_, err := s.TryConnect("a", func(context.Context, int) error { return nil })
	t.Log(err)
	s.Freeze()
	_, err = s.TryConnect("c", func(context.Context, int) error { return nil })
	t.Log(err)
	k := dispatch.NewKeyed[int, int]("keyed")
	c := k.From(2).Connect("x", func(context.Context, int, int) error { panic("oh") })
	err = k.From(2).SendRobust(t.Context(), 1)
	t.Log(err, c.Source(), c.Receiver(), c.Signal())
	for s := range dispatch.All() {
		t.Log(s.Name(), s.HasReceivers())
	}
}
