// Package notifications tells subscribers what becomes of their jobs.
package notifications

import (
	"context"
	"database/sql"
	"fmt"

	"github.com/signalvet/signalvet/examples/mistakes/slownotification/board"
)

type notifier struct {
	db *sql.DB
}

// Connect makes the notifications listen to the board.
func Connect(db *sql.DB) {
	n := &notifier{db: db}
	// It asks the database who is concerned, while the admin waits.
	board.JobDeleting.Connect("notify", n.deleting)
}

// deleting tells everybody who follows the job.
func (n *notifier) deleting(ctx context.Context, job int64) error {
	subscribers, err := n.subscribers(ctx, job)
	if err != nil {
		return err
	}
	for _, email := range subscribers {
		fmt.Printf("Dear %s, job %d is being taken down.\n", email, job)
	}
	return nil
}

func (n *notifier) subscribers(ctx context.Context, job int64) (emails []string, err error) {
	rows, err := n.db.QueryContext(ctx, "SELECT email FROM subscriptions WHERE job_id = ?", job)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	for rows.Next() {
		var email string
		if err := rows.Scan(&email); err != nil {
			return nil, err
		}
		emails = append(emails, email)
	}
	return emails, rows.Err()
}
