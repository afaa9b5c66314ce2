// Package service has receivers as they are written: with loggers, contexts, retries, caches and outboxes.
package service

import (
	"bytes"
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"sync"
	"time"

	"github.com/signalvet/signalvet/dispatch"
)

// Enrolled is the payload.
type Enrolled struct{ Student, Course string }

// App has the parts that receivers need.
type App struct {
	enrolled *dispatch.Signal[Enrolled]
	db       *sql.DB
	client   *http.Client
	log      *slog.Logger
	mails    chan Enrolled
	mu       sync.RWMutex
	seats    map[string]int
}

// NewApp makes the outbox with room for a thousand mails.
func NewApp(db *sql.DB) *App {
	return &App{
		enrolled: dispatch.New[Enrolled]("lms.enrolled"),
		db:       db,
		client:   &http.Client{Timeout: 3 * time.Second},
		log:      slog.Default(),
		mails:    make(chan Enrolled, 1000),
		seats:    map[string]int{},
	}
}

// countSeats is right: a map under a lock.
func (a *App) countSeats(ctx context.Context, e Enrolled) error {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.seats[e.Course]++
	return nil
}

// enqueueMail is right: the outbox has a buffer.
func (a *App) enqueueMail(ctx context.Context, e Enrolled) error {
	a.mails <- e
	return nil
}

// offerMail is right: a full outbox is an error.
func (a *App) offerMail(ctx context.Context, e Enrolled) error {
	select {
	case a.mails <- e:
		return nil
	default:
		return errors.New("outbox is full")
	}
}

// saveEnrolment is wrong: the statement stands behind two helpers.
func (a *App) saveEnrolment(ctx context.Context, e Enrolled) error {
	return a.inTx(ctx, func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, "INSERT INTO enrolments VALUES (?, ?)", e.Student, e.Course)
		return err
	})
}

func (a *App) inTx(ctx context.Context, do func(*sql.Tx) error) error {
	tx, err := a.db.BeginTx(ctx, nil)
	if err != nil {
		return fmt.Errorf("begin: %w", err)
	}
	if err := do(tx); err != nil {
		return errors.Join(err, tx.Rollback())
	}
	return tx.Commit()
}

// postHook is wrong: it tries three times, with pauses that the context may end.
func (a *App) postHook(ctx context.Context, e Enrolled) error {
	body, err := json.Marshal(e)
	if err != nil {
		return err
	}
	for try := 1; ; try++ {
		if err = a.post(ctx, body); err == nil || try == 3 {
			return err
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(time.Duration(try) * time.Second):
		}
	}
}

func (a *App) post(ctx context.Context, body []byte) error {
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, "https://example.org/hook", bytes.NewReader(body))
	if err != nil {
		return err
	}
	resp, err := a.client.Do(req)
	if err != nil {
		a.log.WarnContext(ctx, "hook", "err", err)
		return err
	}
	return resp.Body.Close()
}

// fanOut is wrong: it starts goroutines and waits for them all.
func (a *App) fanOut(ctx context.Context, e Enrolled) error {
	var wg sync.WaitGroup
	for _, to := range []string{"teacher", "tutor"} {
		wg.Go(func() { a.log.Info("told", "to", to, "student", e.Student) })
	}
	wg.Wait()
	return nil
}

// fireAndForget is right: nobody waits for the post.
func (a *App) fireAndForget(ctx context.Context, e Enrolled) error {
	ctx = context.WithoutCancel(ctx)
	go func() {
		if err := a.post(ctx, []byte(e.Course)); err != nil {
			a.log.Error("forgotten", "err", err)
		}
	}()
	return nil
}

// cached is wrong: it asks the database when the map does not know.
func (a *App) cached(ctx context.Context, e Enrolled) error {
	a.mu.RLock()
	_, ok := a.seats[e.Course]
	a.mu.RUnlock()
	if ok {
		return nil
	}
	var n int
	return a.db.QueryRow("SELECT seats FROM courses WHERE id = ?", e.Course).Scan(&n)
}

// Register connects the receivers; their comments say which of them wait.
func (a *App) Register(q *dispatch.Queue) {
	a.enrolled.Connect("seats", a.countSeats, dispatch.Priority(-1))
	a.enrolled.Connect("mail", a.enqueueMail)
	a.enrolled.Connect("offer", a.offerMail)
	a.enrolled.Connect("save", a.saveEnrolment) // want `receiver saveEnrolment may block the sender.*database/sql`
	a.enrolled.Connect("hook", a.postHook)      // want `receiver postHook may block the sender`
	a.enrolled.Connect("later", a.postHook, dispatch.InBackground(q))
	a.enrolled.Connect("fan", a.fanOut) // want `receiver fanOut may block the sender`
	a.enrolled.Connect("forget", a.fireAndForget)
	a.enrolled.Connect("cached", a.cached) // want `receiver cached may block the sender.*database/sql`
}

// deliverMails is no receiver: it may wait.
func (a *App) deliverMails(ctx context.Context) error {
	for e := range a.mails {
		if err := a.post(ctx, []byte(e.Student)); err != nil {
			return err
		}
	}
	return ctx.Err()
}
