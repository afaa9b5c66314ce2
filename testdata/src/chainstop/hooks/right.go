package hooks

import (
	"errors"
	"log"

	"github.com/pocketbase/pocketbase/core"
	"github.com/pocketbase/pocketbase/tools/hook"
)

func allRight(app core.App, s *service) {
	app.OnServe().BindFunc(func(e *core.ServeEvent) error { return e.Next() })
	app.OnServe().BindFunc(func(e *core.ServeEvent) error { // Next first, then what follows the default action
		if err := e.Next(); err != nil {
			return err
		}
		log.Println("served")
		return nil
	})
	app.OnRecordCreate().BindFunc(func(e *core.RecordEvent) error { // an error says that it stops
		if e.Record == nil {
			return errBroken
		}
		return e.Next()
	})
	app.OnRecordCreate().BindFunc(func(e *core.RecordEvent) error { return s.later(e) })
	app.OnRecordCreate().BindFunc(func(e *core.RecordEvent) error {
		return s.inTransaction(func() error { return e.Next() })
	})
	app.OnRecordCreate().BindFunc(func(e *core.RecordEvent) error {
		err := e.Next()
		if err == nil {
			return nil
		}
		return err
	})
	app.OnRecordCreate().BindFunc(func(e *core.RecordEvent) (err error) {
		defer func() { err = e.Next() }()
		return nil
	})
	app.OnRecordCreate().BindFunc(func(e *core.RecordEvent) error { // whoever has it may call Next
		kept = e
		return nil
	})
	app.OnRecordCreate().BindFunc(func(e *core.RecordEvent) error {
		next := e.Next
		_ = next()
		return nil
	})
	app.OnRecordCreate().BindFunc(func(e *core.RecordEvent) error {
		handler(e)
		return nil
	})
	app.OnRecordUpdate().Bind(&hook.Handler[*core.RecordEvent]{Func: s.later})
	app.OnRecordUpdate().BindFunc(func(e *core.RecordEvent) error { return s.refuse(e.Record) }) // never nil
	app.OnRecordUpdate().BindFunc(func(e *core.RecordEvent) error { return errors.Join(errBroken) })
	app.OnRecordUpdate().BindFunc(func(e *core.RecordEvent) error { panic("never here") })
	app.OnRecordUpdate().BindFunc(proceed[*core.RecordEvent])
}

var kept *core.RecordEvent

var handler func(*core.RecordEvent)

func (s *service) later(e *core.RecordEvent) error {
	log.Println("later")
	return s.last(e)
}

func (s *service) last(e *core.RecordEvent) error { return e.Next() }

func (s *service) inTransaction(f func() error) error { return f() }

func (s *service) refuse(r *core.Record) error {
	if err := errors.Join(errBroken); err != nil {
		return err
	}
	return errBroken
}

func proceed[T hook.Resolver](e T) error { return e.Next() }
