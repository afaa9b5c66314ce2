package signals

import (
	"context"

	"github.com/maniartech/signals"
)

type app struct {
	started signals.Signal[string]
	stopped *signals.SyncSignal[string]
}

func (a *app) log(ctx context.Context, text string) {}

func (a *app) run(ctx context.Context) {
	a.started.Emit(ctx, "now")
	a.started.AddListener(a.log, "log") // want `^receiver log is connected after started is sent \(it misses that send\)$`
	a.stopped.AddListenerWithErr(func(ctx context.Context, text string) error { return nil })
	a.stopped.TryEmit(ctx, "then")
}
