// Package notifications mails those whom a change on the jobs board concerns.
// It knows the board only through its signals, and the board does not know it.
//
// Mail is slow. Its receivers run on a background queue, so that no visitor
// waits for them.
package notifications

import (
	"context"
	"errors"

	"github.com/signalvet/signalvet/dispatch"
	"github.com/signalvet/signalvet/examples/jobsboard/board"
	"github.com/signalvet/signalvet/examples/jobsboard/mail"
)

// Mailer sends one message.
type Mailer interface {
	Send(ctx context.Context, m mail.Message) error
}

const (
	subscribedUID = "notifications/subscribed"
	updatedUID    = "notifications/updated"
	deletingUID   = "notifications/deleting"
)

type notifier struct {
	mailer Mailer
}

// Connect makes mailer tell of changes on the board, on the workers of queue.
// Call it at start-up, before the first request is served; while it is
// connected, a second call panics.
func Connect(queue *dispatch.Queue, mailer Mailer) {
	n := notifier{mailer: mailer}
	board.NewSubscriber.Connect(subscribedUID, n.subscribed, dispatch.InBackground(queue))
	board.JobUpdated.Connect(updatedUID, n.updated, dispatch.InBackground(queue))
	board.JobDeleting.Connect(deletingUID, n.deleting, dispatch.InBackground(queue))
}

// Disconnect ends what Connect began. Close the queue first: deliveries that
// still wait are dropped.
func Disconnect() {
	board.JobDeleting.Disconnect(deletingUID)
	board.JobUpdated.Disconnect(updatedUID)
	board.NewSubscriber.Disconnect(subscribedUID)
}

// subscribed tells the company, which wants to know who follows its job.
func (n notifier) subscribed(ctx context.Context, event board.Subscribed) error {
	return n.mailer.Send(ctx, newSubscriber(event))
}

func (n notifier) updated(ctx context.Context, event board.Updated) error {
	return n.sendEach(ctx, event.Subscribers, jobUpdated(event))
}

func (n notifier) deleting(ctx context.Context, event board.Deleting) error {
	return n.sendEach(ctx, event.Subscribers, jobDeleted(event))
}

// sendEach sends m to each address in a mail of its own: subscribers do not
// see each other. One that cannot be reached does not stop the others.
func (n notifier) sendEach(ctx context.Context, addresses []string, m mail.Message) error {
	var failed []error
	for _, address := range addresses {
		m.To = address
		failed = append(failed, n.mailer.Send(ctx, m))
	}
	return errors.Join(failed...)
}
