package board

import (
	"context"
	"database/sql"
	_ "embed"
	"net/url"
	"path/filepath"
	"time"

	_ "modernc.org/sqlite" // the driver "sqlite"
)

//go:embed schema.sql
var schema string

// store is the database: it knows rows, and no signals.
type store struct {
	db *sql.DB
}

// openStore opens the file at path. Transactions take the write lock at once,
// for one that takes it later may fail where it could have waited.
func openStore(ctx context.Context, path string) (*store, error) {
	absolute, err := filepath.Abs(path)
	if err != nil {
		return nil, err
	}
	source := url.URL{Scheme: "file", OmitHost: true, Path: filepath.ToSlash(absolute), RawQuery: url.Values{
		"_pragma": {"busy_timeout(5000)", "foreign_keys(1)", "journal_mode(WAL)"},
		"_txlock": {"immediate"},
	}.Encode()}
	db, err := sql.Open("sqlite", source.String())
	if err != nil {
		return nil, err
	}
	if _, err := db.ExecContext(ctx, schema); err != nil {
		db.Close()
		return nil, err
	}
	return &store{db: db}, nil
}

// inTx runs work in one transaction: committed when work returns nil, else
// rolled back.
func (s *store) inTx(ctx context.Context, work func(tx *sql.Tx) error) error {
	tx, err := s.db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback() // does nothing after a commit
	if err := work(tx); err != nil {
		return err
	}
	return tx.Commit()
}

// insert stores a new job.
func (s *store) insert(ctx context.Context, p Posting, at time.Time) (Job, error) {
	const statement = `INSERT INTO jobs (company, company_email, title, details, open, created, modified)
		VALUES (?, ?, ?, ?, ?, ?, ?)`
	result, err := s.db.ExecContext(ctx, statement, p.Company, p.CompanyEmail, p.Title, p.Details, p.Open, at.Unix(), at.Unix())
	if err != nil {
		return Job{}, err
	}
	id, err := result.LastInsertId()
	return Job{ID: id, Posting: p, Created: at, Modified: at}, err
}

// update stores a changed posting and returns what there is to tell about it.
// A posting that does not differ is not stored.
func (s *store) update(ctx context.Context, id int64, p Posting, at time.Time) (Updated, error) {
	var event Updated
	err := s.inTx(ctx, func(tx *sql.Tx) (err error) {
		if event.Before, err = jobIn(ctx, tx, id); err != nil {
			return err
		}
		event.After = event.Before
		if p == event.Before.Posting {
			return nil
		}
		event.After.Posting, event.After.Modified = p, at
		if event.Subscribers, err = subscribersIn(ctx, tx, id); err != nil {
			return err
		}
		const statement = `UPDATE jobs SET company = ?, company_email = ?, title = ?, details = ?, open = ?, modified = ? WHERE id = ?`
		_, err = tx.ExecContext(ctx, statement, p.Company, p.CompanyEmail, p.Title, p.Details, p.Open, at.Unix(), id)
		return err
	})
	return event, err
}

// leaving returns what there is to tell about a job before it is deleted.
func (s *store) leaving(ctx context.Context, id int64) (Deleting, error) {
	var event Deleting
	err := s.inTx(ctx, func(tx *sql.Tx) (err error) {
		if event.Job, err = jobIn(ctx, tx, id); err != nil {
			return err
		}
		event.Subscribers, err = subscribersIn(ctx, tx, id)
		return err
	})
	return event, err
}

// delete removes a job, and with it its subscriptions.
func (s *store) delete(ctx context.Context, id int64) error {
	result, err := s.db.ExecContext(ctx, `DELETE FROM jobs WHERE id = ?`, id)
	if err != nil {
		return err
	}
	if removed, err := result.RowsAffected(); err != nil || removed > 0 {
		return err
	}
	return ErrNotFound
}

// subscribe stores a subscription, and its subscriber when new. It reports
// whether the subscription was added: it may exist already.
func (s *store) subscribe(ctx context.Context, id int64, email string, at time.Time) (job Job, added bool, err error) {
	err = s.inTx(ctx, func(tx *sql.Tx) (err error) {
		if job, err = jobIn(ctx, tx, id); err != nil {
			return err
		}
		const subscriber = `INSERT INTO subscribers (email, created) VALUES (?, ?) ON CONFLICT DO NOTHING`
		if _, err = tx.ExecContext(ctx, subscriber, email, at.Unix()); err != nil {
			return err
		}
		const subscription = `INSERT INTO subscriptions (job_id, subscriber_id, created)
			SELECT ?, id, ? FROM subscribers WHERE email = ? ON CONFLICT DO NOTHING`
		result, err := tx.ExecContext(ctx, subscription, id, at.Unix(), email)
		if err != nil {
			return err
		}
		rows, err := result.RowsAffected()
		added = rows > 0
		return err
	})
	return job, added, err
}
