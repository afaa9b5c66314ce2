// Package core is a stub with the part of the API that the tests need.
package core

import (
	"github.com/pocketbase/pocketbase/tools/hook"
)

type App interface {
	Delete(model Model) error

	Save(model Model) error

	OnBootstrap() *hook.Hook[*BootstrapEvent]

	OnServe() *hook.Hook[*ServeEvent]

	OnRecordCreate(tags ...string) *hook.TaggedHook[*RecordEvent]

	OnRecordAfterCreateSuccess(tags ...string) *hook.TaggedHook[*RecordEvent]

	OnRecordUpdate(tags ...string) *hook.TaggedHook[*RecordEvent]

	OnRecordAfterUpdateSuccess(tags ...string) *hook.TaggedHook[*RecordEvent]
}

type Model interface{}

type baseRecordEventData struct {
	Record *Record
}

func (e *baseRecordEventData) Tags() []string { return nil }

type BootstrapEvent struct {
	hook.Event
	App App
}

type ServeEvent struct {
	hook.Event
	App App
}

type RecordEvent struct {
	hook.Event
	App App
	baseRecordEventData
}

type BaseModel struct {
	Id string
}

type Record struct {
	BaseModel
}

func (m *Record) Set(key string, value any) {}
