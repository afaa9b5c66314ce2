// Package board deletes jobs and tells others before.
package board

import (
	"context"
	"database/sql"
	"fmt"

	"github.com/signalvet/signalvet/dispatch"
)

// JobDeleting is sent with the number of a job that is about to be deleted.
var JobDeleting = dispatch.New[int64]("board.job_deleting")

// Delete deletes a job.
func Delete(ctx context.Context, db *sql.DB, job int64) error {
	if err := JobDeleting.Send(ctx, job); err != nil {
		return fmt.Errorf("job %d stays: %w", job, err)
	}
	_, err := db.ExecContext(ctx, "DELETE FROM jobs WHERE id = ?", job)
	return err
}
