// Package service is an application as they are written: a struct, a constructor with options, and a life cycle.
package service

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"os"
	"time"

	"github.com/signalvet/signalvet/dispatch"
)

// Change is the payload of a configuration change.
type Change struct{ Key, Value string }

// App owns signals.
type App struct {
	changes dispatch.Signal[Change]
	phases  *dispatch.Signal[string]
	server  *http.Server
	log     *slog.Logger
}

// Option configures an App.
type Option func(*App)

// WithWatcher connects a watcher.
func WithWatcher(uid string, r dispatch.Receiver[Change]) Option {
	return func(a *App) { a.changes.Connect(uid, r) }
}

// New is right: the options connect before anything is sent.
func New(opts ...Option) (*App, error) {
	a := &App{phases: dispatch.New[string]("app.phases"), log: slog.Default()}
	for _, opt := range opts {
		opt(a)
	}
	if a.log == nil {
		return nil, errors.New("no logger")
	}
	return a, a.changes.Send(context.Background(), Change{"log", "default"})
}

func (a *App) watch(ctx context.Context, c Change) error {
	a.log.Info("changed", "key", c.Key)
	return nil
}

func (a *App) phase(ctx context.Context, name string) error { return nil }

// load reads the configuration and tells each setting.
func (a *App) load(ctx context.Context, path string) error {
	body, err := os.ReadFile(path)
	if err != nil {
		return fmt.Errorf("load: %w", err)
	}
	for i := range body {
		if err := a.changes.Send(ctx, Change{Key: fmt.Sprint(i)}); err != nil {
			return err
		}
	}
	return a.phases.Send(ctx, "loaded")
}

// wire connects the application's own receivers.
func (a *App) wire() error {
	if _, err := a.phases.TryConnect("phase", a.phase); err != nil {
		return fmt.Errorf("wire: %w", err)
	}
	return nil
}

// Run is wrong: the configuration is loaded before the receivers are wired.
func (a *App) Run(ctx context.Context) error {
	if err := a.load(ctx, "app.conf"); err != nil {
		return err
	}
	if err := a.wire(); err != nil { // want "receiver phase is connected after phases is sent"
		return err
	}
	return a.server.ListenAndServe()
}

// RunInOrder is right.
func (a *App) RunInOrder(ctx context.Context) error {
	if err := a.wire(); err != nil {
		return err
	}
	a.changes.Connect("watch", a.watch)
	if err := a.load(ctx, "app.conf"); err != nil {
		return err
	}
	return a.server.ListenAndServe()
}

// RunLogged is wrong: a failure to load is logged, but it has sent what it could read.
func (a *App) RunLogged(ctx context.Context) {
	if err := a.phases.Send(ctx, "starting"); err != nil {
		a.log.Error("phase", "err", err)
	}
	if err := a.wire(); err != nil { // want "receiver phase is connected after phases is sent"
		a.log.Error("wire", "err", err)
	}
}

// Shutdown is right: the last phase is sent, and the receivers go.
func (a *App) Shutdown(ctx context.Context) error {
	defer a.phases.Disconnect("phase")
	ctx, cancel := context.WithTimeout(ctx, 5*time.Second)
	defer cancel()
	return errors.Join(a.phases.SendRobust(ctx, "stopping"), a.server.Shutdown(ctx))
}

// Reload is right: only a file that is there is told, so the send only may come first.
func (a *App) Reload(ctx context.Context, path string) error {
	if _, err := os.Stat(path); err == nil {
		_ = a.changes.Send(ctx, Change{Key: path})
	}
	a.changes.Connect("reload", a.watch, dispatch.KeepFirst())
	return nil
}

// Restart is wrong: the helper that starts the phases stands before the connect.
func (a *App) Restart(ctx context.Context) {
	a.enter("restart")(ctx)
	_ = a.phases.SendAsync(ctx, "restarted")
	a.phases.Connect("restart", a.phase) // want "receiver phase is connected after phases is sent"
}

// EnterLater is right: enter only makes the function that sends.
func (a *App) EnterLater() func(context.Context) {
	f := a.enter("later")
	a.phases.Connect("later", a.phase)
	return f
}

func (a *App) enter(name string) func(context.Context) {
	return func(ctx context.Context) { _ = a.phases.Send(ctx, name) }
}

// Serve is right: the handlers send when requests come.
func (a *App) Serve(mux *http.ServeMux) {
	mux.Handle("/set", http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		_ = a.changes.Send(r.Context(), Change{r.FormValue("key"), r.FormValue("value")})
	}))
	a.changes.Connect("serve", a.watch)
	a.server = &http.Server{Handler: mux, ReadHeaderTimeout: time.Second}
}
