package signals

import (
	"context"
	"database/sql"
	"time"

	"github.com/maniartech/signals"
)

type repo struct{ db *sql.DB }

func (r *repo) save(ctx context.Context, id int) { r.db.ExecContext(ctx, "insert", id) }

func pause(ctx context.Context, id int) { time.Sleep(time.Second) }

func register(r *repo) {
	sync := signals.NewSync[int]()
	sync.AddListener(r.save) // want `^receiver save may block the sender \(\(\*database/sql\.DB\)\.ExecContext\)$`
	sync.AddListener(func(ctx context.Context, id int) { go r.save(ctx, id) }, "save")

	// Emit waits for the goroutines that it starts.
	async := signals.New[int]()
	async.AddListener(pause, "pause") // want `^receiver pause may block the sender \(time\.Sleep\)$`
	async.Emit(context.Background(), 1)
	sync.Emit(context.Background(), 1)
}
