// Package optioncall connects through functional options.
package optioncall

import (
	"context"

	"github.com/signalvet/signalvet/dispatch"
)

type runner struct{ changed dispatch.Signal[int] }

type option func(*runner)

func withObserver(uid string, f func(int)) option {
	return func(r *runner) {
		r.changed.Connect(uid, func(_ context.Context, n int) error { f(n); return nil })
	}
}

func newRunner(opts ...option) *runner {
	r := new(runner)
	for _, o := range opts {
		o(r)
	}
	return r
}

func (r *runner) run(ctx context.Context) error { return r.changed.Send(ctx, 1) }

func (r *runner) observe(uid string, f func(int)) { withObserver(uid, f)(r) }

func (r *runner) apply(o option) { o(r) }

// Wrong: the option is made and called at once.
func calledAtOnce(ctx context.Context, f func(int)) {
	r := newRunner()
	_ = r.run(ctx)
	withObserver("progress", f)(r) // want "is connected after changed is sent"
}

// Wrong: a method does so.
func calledByMethod(ctx context.Context, f func(int)) {
	r := newRunner()
	_ = r.run(ctx)
	r.observe("progress", f) // want "is connected after changed is sent"
}

// Wrong, but not followed: the method decides what the option is called with.
func handedOver(ctx context.Context, f func(int)) {
	r := newRunner()
	_ = r.run(ctx)
	r.apply(withObserver("progress", f))
}

// Right: the options are called before the run.
func inTime(ctx context.Context, f func(int)) error {
	r := newRunner(withObserver("progress", f))
	return r.run(ctx)
}
