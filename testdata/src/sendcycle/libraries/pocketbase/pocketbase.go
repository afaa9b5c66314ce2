package pocketbase

import (
	"errors"

	"github.com/pocketbase/pocketbase/core"
	"github.com/pocketbase/pocketbase/tools/hook"
)

type shelf struct{ app core.App }

func (s *shelf) bind() {
	s.app.OnRecordUpdate("books").BindFunc(s.stamp)
	s.app.OnRecordAfterUpdateSuccess("books").BindFunc(func(e *core.RecordEvent) error {
		e.Record.Set("seen", true)
		if err := store(e.App, e.Record); err != nil { // want `^sending OnRecordAfterUpdateSuccess leads back to OnRecordAfterUpdateSuccess \(function literal → store → Save\)$`
			return err
		}
		return e.Next()
	})
	s.after("loans", func(e *core.RecordEvent) error {
		record := e.Record
		record.Set("due", 14)
		return e.App.Save(record) // want `^sending OnRecordAfterUpdateSuccess leads back to OnRecordAfterUpdateSuccess \(function literal → Save\)$`
	})
	s.app.OnRecordAfterUpdateSuccess("readers").Bind(&hook.Handler[*core.RecordEvent]{Func: s.once})
	s.app.OnRecordAfterCreateSuccess("books").BindFunc(s.number)
	s.app.OnRecordAfterUpdateSuccess("pages").BindFunc(s.another)
	s.app.OnRecordUpdate("shelves").BindFunc(remove)
}

// after is how the program binds.
func (s *shelf) after(collection string, fn func(e *core.RecordEvent) error) {
	s.app.OnRecordAfterUpdateSuccess(collection).BindFunc(fn)
}

func store(app core.App, record *core.Record) error { return app.Save(record) }

func (s *shelf) stamp(e *core.RecordEvent) error {
	if e.Record == nil {
		return errors.New("nothing to stamp")
	}
	e.Record.Set("stamped", true)
	if err := s.app.Save(e.Record); err != nil { // want `^sending OnRecordUpdate leads back to OnRecordUpdate \(stamp → Save\)$`
		return err
	}
	return e.Next()
}

// The record decides.
func (s *shelf) once(e *core.RecordEvent) error {
	if e.Record.Id == "" {
		return e.App.Save(e.Record)
	}
	return e.Next()
}

// What is created is updated then.
func (s *shelf) number(e *core.RecordEvent) error { return e.App.Save(e.Record) }

// Another record has an update of its own.
func (s *shelf) another(e *core.RecordEvent) error {
	if err := e.App.Save(&core.Record{}); err != nil {
		return err
	}
	return e.Next()
}

// To delete is no update.
func remove(e *core.RecordEvent) error { return e.App.Delete(e.Record) }
