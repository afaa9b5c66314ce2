package board

import (
	"context"
	"database/sql"
	"errors"
	"time"
)

const selectJob = `SELECT id, company, company_email, title, details, open, created, modified FROM jobs`

// reader is a database or a transaction in it.
type reader interface {
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
}

func (s *store) job(ctx context.Context, id int64) (Job, error) { return jobIn(ctx, s.db, id) }

// jobs returns all jobs, the latest first.
func (s *store) jobs(ctx context.Context) ([]Job, error) {
	rows, err := s.db.QueryContext(ctx, selectJob+` ORDER BY id DESC`)
	return collect(rows, err, scanJob)
}

func jobIn(ctx context.Context, in reader, id int64) (Job, error) {
	job, err := scanJob(in.QueryRowContext(ctx, selectJob+` WHERE id = ?`, id).Scan)
	if errors.Is(err, sql.ErrNoRows) {
		err = ErrNotFound
	}
	return job, err
}

// subscribersIn returns the addresses that follow a job, the oldest
// subscriber first.
func subscribersIn(ctx context.Context, in reader, job int64) ([]string, error) {
	const query = `SELECT email FROM subscribers JOIN subscriptions ON subscriber_id = id WHERE job_id = ? ORDER BY id`
	rows, err := in.QueryContext(ctx, query, job)
	return collect(rows, err, func(scan scanner) (email string, err error) {
		err = scan(&email)
		return email, err
	})
}

// scanner is the Scan method of a row.
type scanner func(dest ...any) error

func scanJob(scan scanner) (Job, error) {
	var job Job
	var created, modified int64
	err := scan(&job.ID, &job.Company, &job.CompanyEmail, &job.Title, &job.Details, &job.Open, &created, &modified)
	job.Created, job.Modified = time.Unix(created, 0).UTC(), time.Unix(modified, 0).UTC()
	return job, err
}

// collect reads and closes the rows of a query that may have failed.
func collect[T any](rows *sql.Rows, err error, read func(scanner) (T, error)) ([]T, error) {
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var all []T
	for rows.Next() {
		one, err := read(rows.Scan)
		if err != nil {
			return nil, err
		}
		all = append(all, one)
	}
	return all, rows.Err()
}
