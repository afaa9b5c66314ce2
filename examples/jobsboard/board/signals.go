package board

import "github.com/signalvet/signalvet/dispatch"

// Subscribed is the payload of NewSubscriber.
type Subscribed struct {
	Job   Job
	Email string
}

// NewSubscriber is sent when somebody has subscribed to a job, once the
// subscription is stored.
var NewSubscriber = dispatch.New[Subscribed]("board.new_subscriber")

// Updated is the payload of JobUpdated.
type Updated struct {
	Before, After Job
	Subscribers   []string
}

// JobUpdated is sent when a posting has changed, once the change is stored.
var JobUpdated = dispatch.New[Updated]("board.job_updated")

// Deleting is the payload of JobDeleting.
type Deleting struct {
	Job         Job
	Subscribers []string
}

// JobDeleting is sent before a job is deleted, because its subscriptions vanish
// with it. The error of a receiver stops the deletion.
var JobDeleting = dispatch.New[Deleting]("board.job_deleting")
