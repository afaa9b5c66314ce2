// Package background connects receivers that wait, with a queue in sight or without.
package background

import (
	"context"
	"net/http"

	"github.com/signalvet/signalvet/dispatch"
)

var placed = dispatch.New[string]("placed")

func post(ctx context.Context, url string) error {
	resp, err := http.Post(url, "", nil)
	if err != nil {
		return err
	}
	return resp.Body.Close()
}

// Shop has a queue.
type Shop struct{ mails *dispatch.Queue }

func (s *Shop) register() {
	placed.Connect("post", post) // want `receiver post may block the sender`
}

func (s *Shop) registerLater() func() {
	return func() {
		placed.Connect("post", post, dispatch.Once()) // want `receiver post may block the sender`
	}
}

// The parameter is another queue than the field.
func (s *Shop) registerWith(queue *dispatch.Queue) {
	placed.Connect("post", post) // want `receiver post may block the sender`
}

func (Shop) registerWithout() {
	placed.Connect("post", post) // want `receiver post may block the sender`
}

func parameter(queue *dispatch.Queue) {
	placed.Connect(
		"post",
		post, // want `receiver post may block the sender`
	)
}

func local() *dispatch.Queue {
	queue := dispatch.NewQueue(1, 10)
	placed.Connect("post", func(ctx context.Context, url string) error { return post(ctx, url) }) // want `receiver function literal may block the sender`
	return queue
}

func tooLate() *dispatch.Queue {
	placed.Connect("post", post) // want `receiver post may block the sender`
	queue := dispatch.NewQueue(1, 10)
	return queue
}

func notMade() *dispatch.Queue {
	var queue *dispatch.Queue
	placed.Connect("post", post) // want `receiver post may block the sender`
	queue = dispatch.NewQueue(1, 10)
	return queue
}

func two(fast, slow *dispatch.Queue) {
	placed.Connect("post", post) // want `receiver post may block the sender`
}

func shadowed(queue *dispatch.Queue) {
	dispatch := placed
	dispatch.Connect("post", post) // want `receiver post may block the sender`
}

func none() {
	placed.Connect("post", post) // want `receiver post may block the sender`
}

func spread(queue *dispatch.Queue) {
	placed.Connect("post", post, []dispatch.Option{dispatch.Once()}...) // want `receiver post may block the sender`
}

func wrapper(receiver dispatch.Receiver[string]) { placed.Connect("post", receiver) }

func wrapped(queue *dispatch.Queue) {
	wrapper(post) // want `receiver post may block the sender`
}
