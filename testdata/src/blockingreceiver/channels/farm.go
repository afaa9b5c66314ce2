// Package channels holds receivers that use channels, groups and conditions.
package channels

import (
	"context"
	"sync"

	"github.com/signalvet/signalvet/dispatch"
)

// Job is the payload.
type Job struct{ ID int }

var (
	jobs = dispatch.New[Job]("farm.jobs")

	unbuffered = make(chan Job)
	zero       = make(chan Job, 0)
	buffered   = make(chan Job, 64)
	results    chan Job
	stop       = make(chan struct{})
	slots      = make(chan struct{}, 4)

	workers sync.WaitGroup
	mu      sync.Mutex
	ready   = sync.NewCond(&mu)
)

// Pool has channels that its constructor makes.
type Pool struct {
	in    chan Job
	queue chan Job
	given chan<- Job
}

// NewPool makes the channels; given comes from the caller.
func NewPool(size int, given chan<- Job) *Pool {
	return &Pool{in: make(chan Job), queue: make(chan Job, size), given: given}
}

func build(ctx context.Context, j Job) error { return nil }
