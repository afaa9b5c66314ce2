package main

import (
	"context"
	"errors"
	"testing"

	"github.com/ThreeDotsLabs/watermill"
	"github.com/ThreeDotsLabs/watermill/message"
	"github.com/ThreeDotsLabs/watermill/pubsub/gochannel"

	"github.com/signalvet/signalvet/dispatch/dispatchtest"
)

// broker returns an in-memory broker that ends with the test.
func broker(t *testing.T) *gochannel.GoChannel {
	b := gochannel.NewGoChannel(gochannel.Config{Persistent: true}, watermill.NopLogger{})
	t.Cleanup(func() {
		if err := b.Close(); err != nil {
			t.Error(err)
		}
	})
	return b
}

func TestEventsReachTheOtherSide(t *testing.T) {
	dispatchtest.Isolate(t, Placed)
	b := broker(t)
	Placed.Connect("broker", publishTo[Order](b, topic))
	want := Order{ID: 7, Total: 12}
	if err := Placed.Send(t.Context(), want); err != nil {
		t.Fatal(err)
	}
	messages, err := b.Subscribe(t.Context(), topic)
	if err != nil {
		t.Fatal(err)
	}
	received := make(chan Order, 1)
	go consume(messages, func(_ context.Context, o Order) error { received <- o; return nil })
	if got := <-received; got != want {
		t.Errorf("received %+v, want %+v", got, want)
	}
}

func TestRefusedEventsComeAgain(t *testing.T) {
	dispatchtest.Isolate(t, Placed)
	b := broker(t)
	Placed.Connect("broker", publishTo[Order](b, topic))
	messages, err := b.Subscribe(t.Context(), topic)
	if err != nil {
		t.Fatal(err)
	}
	attempts := make(chan int, 2)
	tried := 0 // by one consumer
	go consume(messages, func(context.Context, Order) error {
		tried++
		attempts <- tried
		if tried == 1 {
			return errors.New("the till is closed")
		}
		return nil
	})
	if err := Placed.Send(t.Context(), Order{ID: 1}); err != nil {
		t.Fatal(err)
	}
	if first, second := <-attempts, <-attempts; first != 1 || second != 2 {
		t.Errorf("attempts %d and %d", first, second)
	}
}

func TestUnreadableMessagesAreDropped(t *testing.T) {
	messages := make(chan *message.Message, 1)
	broken := message.NewMessage("1", []byte("not JSON"))
	messages <- broken
	close(messages)
	consume(messages, func(_ context.Context, o Order) error {
		t.Errorf("handled %+v", o)
		return nil
	})
	select {
	case <-broken.Acked():
	default:
		t.Error("the message is not acknowledged and would come again")
	}
}

// downBroker refuses everything.
type downBroker struct{ message.Publisher }

var errDown = errors.New("broker is down")

func (downBroker) Publish(string, ...*message.Message) error { return errDown }

func TestSenderHearsOfABrokerThatIsDown(t *testing.T) {
	dispatchtest.Isolate(t, Placed)
	Placed.Connect("broker", publishTo[Order](downBroker{}, topic))
	if err := Placed.Send(t.Context(), Order{ID: 1}); !errors.Is(err, errDown) {
		t.Errorf("error is %v", err)
	}
}

func TestRun(t *testing.T) {
	dispatchtest.Isolate(t, Placed)
	recording := dispatchtest.Record(t, Placed)
	if err := run(t.Context()); err != nil {
		t.Fatal(err)
	}
	if got := recording.Only(); got.Total != 30 {
		t.Errorf("sent %+v", got)
	}
	if Placed.Disconnect("broker") {
		t.Error("run leaves its receiver connected")
	}
}
