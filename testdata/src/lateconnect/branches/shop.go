// Package branches holds sends that stand on some, all or no paths to the connect.
package branches

import (
	"context"
	"errors"

	"github.com/signalvet/signalvet/dispatch"
)

// Job is one run of the build farm.
type Job struct {
	ID   int
	Kind string
	Sub  []int
}

var jobs = dispatch.New[Job]("farm.jobs")

var errNoJob = errors.New("no job")

func audit(ctx context.Context, j Job) error { return nil }

func mail(ctx context.Context, j Job) error { return nil }

func pending() []Job { return nil }

func check(j Job) error { return nil }
