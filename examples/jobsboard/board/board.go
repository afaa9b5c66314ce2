// Package board is the jobs board: jobs, subscribers and subscriptions in an
// embedded database. Whoever wants to know what happens here connects to its
// signals; the board knows none of them.
//
// Signals are sent with no transaction open and no lock held, so that a slow
// receiver holds up one request and nobody else.
package board

import (
	"context"
	"fmt"
	"log/slog"
	"time"
)

// Board may be used by several goroutines.
type Board struct {
	store *store
}

// Open opens the database file at path and creates it if need be.
func Open(ctx context.Context, path string) (*Board, error) {
	s, err := openStore(ctx, path)
	if err != nil {
		return nil, fmt.Errorf("open %s: %w", path, err)
	}
	return &Board{store: s}, nil
}

// Close closes the database.
func (b *Board) Close() error { return b.store.db.Close() }

// Jobs returns all jobs, the latest first.
func (b *Board) Jobs(ctx context.Context) ([]Job, error) { return b.store.jobs(ctx) }

// Job returns one job, or ErrNotFound.
func (b *Board) Job(ctx context.Context, id int64) (Job, error) { return b.store.job(ctx, id) }

// Create puts a posting on the board. It returns an *InvalidError for a posting
// that lacks something.
func (b *Board) Create(ctx context.Context, p Posting) (Job, error) {
	p, err := p.checked()
	if err != nil {
		return Job{}, err
	}
	return b.store.insert(ctx, p, now())
}

// Update changes the posting of a job and sends JobUpdated, unless nothing
// differs. It returns ErrNotFound or an *InvalidError.
func (b *Board) Update(ctx context.Context, id int64, p Posting) error {
	p, err := p.checked()
	if err != nil {
		return err
	}
	event, err := b.store.update(ctx, id, p, now())
	if err != nil || event.After.Posting == event.Before.Posting {
		return err
	}
	logFailure(ctx, JobUpdated.Name(), JobUpdated.SendRobust(ctx, event))
	return nil
}

// Delete sends JobDeleting and then deletes the job with its subscriptions. It
// returns ErrNotFound, or the error of the receiver that stopped it.
//
// Subscribers who come between the signal and the deletion are not told. They
// would be if one transaction held both, but then every other writer would wait
// for the receivers.
func (b *Board) Delete(ctx context.Context, id int64) error {
	event, err := b.store.leaving(ctx, id)
	if err != nil {
		return err
	}
	if err := JobDeleting.Send(ctx, event); err != nil {
		return fmt.Errorf("job %d stays: %w", id, err)
	}
	return b.store.delete(ctx, id)
}

// Subscribe makes the address email hear of changes of a job, and sends
// NewSubscriber unless it does already. It returns ErrNotFound or an
// *InvalidError.
func (b *Board) Subscribe(ctx context.Context, id int64, email string) error {
	problems := make(map[string]string)
	email = checkedEmail(problems, "email", email)
	if len(problems) > 0 {
		return &InvalidError{Problems: problems}
	}
	job, added, err := b.store.subscribe(ctx, id, email, now())
	if err != nil || !added {
		return err
	}
	logFailure(ctx, NewSubscriber.Name(), NewSubscriber.SendRobust(ctx, Subscribed{Job: job, Email: email}))
	return nil
}

// logFailure logs what receivers returned after a change that is stored: they
// cannot undo it, so whoever asked for it is not told.
func logFailure(ctx context.Context, signal string, err error) {
	if err != nil {
		slog.ErrorContext(ctx, "a receiver failed", "signal", signal, "err", err)
	}
}

// now is the present in the precision that the database keeps.
func now() time.Time { return time.Now().UTC().Truncate(time.Second) }
