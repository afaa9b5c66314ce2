package notifications

import (
	"fmt"

	"github.com/signalvet/signalvet/examples/jobsboard/board"
	"github.com/signalvet/signalvet/examples/jobsboard/mail"
)

func newSubscriber(event board.Subscribed) mail.Message {
	return mail.Message{
		To:      event.Job.CompanyEmail,
		Subject: "New subscriber: " + event.Job.Title,
		Body:    fmt.Sprintf("%s has just subscribed to your job posting %s.", event.Email, event.Job.Title),
	}
}

// jobUpdated says what matters most: closed, open again, or else changed.
func jobUpdated(event board.Updated) mail.Message {
	news := "has changed"
	switch before, after := event.Before.Open, event.After.Open; {
	case before && !after:
		news = "is closed"
	case !before && after:
		news = "is open again"
	}
	return mail.Message{
		Subject: fmt.Sprintf("%s %s", event.Before.Title, news),
		Body:    fmt.Sprintf("The job posting %s by %s %s.", event.Before.Title, event.Before.Company, news),
	}
}

func jobDeleted(event board.Deleting) mail.Message {
	return mail.Message{
		Subject: event.Job.Title + " is being taken down",
		Body:    fmt.Sprintf("The job posting %s by %s is being taken down.", event.Job.Title, event.Job.Company),
	}
}
