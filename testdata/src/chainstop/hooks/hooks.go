// Package hooks connects receivers to the hooks of PocketBase.
package hooks

import (
	"errors"
	"log"

	"github.com/pocketbase/pocketbase/core"
	"github.com/pocketbase/pocketbase/tools/hook"
)

var errBroken = errors.New("broken")

func register(app core.App, s *service) {
	app.OnServe().BindFunc(func(e *core.ServeEvent) error { // want `may return nil without Next`
		if e.App == nil {
			return nil
		}
		return e.Next()
	})
	app.OnRecordUpdate("posts").BindFunc(audit)                 // want `^receiver audit may return nil without Next`
	app.OnRecordUpdate().BindFunc(s.stamp)                      // want `^receiver stamp may return nil without Next`
	app.OnRecordCreate().Bind(&hook.Handler[*core.RecordEvent]{ // a handler with more to say
		Id:   "log",
		Func: func(e *core.RecordEvent) error { log.Println(e.Record); return nil }, // want `may return nil without Next`
	})
	app.OnRecordCreate().BindFunc(func(e *core.RecordEvent) error { // want `may return nil without Next`
		switch e.Record {
		case nil:
			return errBroken
		default:
			note(e)
		}
		return nil
	})
	app.OnRecordCreate().BindFunc(func(e *core.RecordEvent) error { // want `may return nil without Next`
		defer func() { log.Println("done") }()
		return nil
	})
	on(app, func(e *core.RecordEvent) error { return nil }) // want `may return nil without Next`
	s.build()(app)
	app.OnRecordUpdate().BindFunc(s.adopt) // want `receiver adopt may return nil without Next`
}

// adopt forgets Next where the record is new.
func (s *service) adopt(e *core.RecordEvent) error {
	if e.Record == nil {
		return s.keep(e.Record)
	}
	return e.Next()
}

func (s *service) keep(r *core.Record) error { return s.check(r) }

// on is a wrapper: its callers give the receivers.
func on(app core.App, f func(*core.RecordEvent) error) { app.OnRecordUpdate("users").BindFunc(f) }

func audit(e *core.RecordEvent) error {
	log.Println("updated")
	return nil
}

type service struct{ app core.App }

func (s *service) stamp(e *core.RecordEvent) error {
	if err := s.check(e.Record); err != nil {
		return err
	}
	e.Record.Set("stamped", true)
	return nil
}

func (s *service) check(r *core.Record) error { return nil }

// note does not call Next for its caller.
func note(e *core.RecordEvent) { log.Println(e.Record) }

func (s *service) build() func(core.App) {
	return func(app core.App) {
		app.OnBootstrap().BindFunc(func(e *core.BootstrapEvent) error { // want `may return nil without Next`
			for range 3 {
				log.Println("once more")
			}
			return nil
		})
	}
}
