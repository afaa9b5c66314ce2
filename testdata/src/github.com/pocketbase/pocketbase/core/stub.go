// Package core is a stub with the part of the API that the tests need.
package core

import (
	"github.com/pocketbase/pocketbase/tools/hook"
)

type App interface {
	Delete(model Model) error

	Save(model Model) error

	RunInTransaction(fn func(txApp App) error) error

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

// BaseApp sends events of its own, as the real one does: at once, or when the transaction that it is part of is over.
type BaseApp struct {
	txInfo *TxAppInfo
}

type TxAppInfo struct{ afterFuncs []func(error) error }

func (a *TxAppInfo) OnComplete(fn func(txErr error) error) { a.afterFuncs = append(a.afterFuncs, fn) }

func (app *BaseApp) Delete(model Model) error { return nil }

func (app *BaseApp) Save(model Model) error {
	event := &RecordEvent{App: app}
	if app.txInfo != nil {
		app.txInfo.OnComplete(func(error) error { return app.OnRecordAfterCreateSuccess().Trigger(event) })
	} else if err := event.App.OnRecordAfterCreateSuccess().Trigger(event); err != nil {
		return err
	}
	return nil
}

func (app *BaseApp) RunInTransaction(fn func(txApp App) error) error {
	return fn(&BaseApp{txInfo: new(TxAppInfo)})
}

func (app *BaseApp) OnBootstrap() *hook.Hook[*BootstrapEvent] { return nil }

func (app *BaseApp) OnServe() *hook.Hook[*ServeEvent] { return nil }

func (app *BaseApp) OnRecordCreate(tags ...string) *hook.TaggedHook[*RecordEvent] { return nil }

func (app *BaseApp) OnRecordAfterCreateSuccess(tags ...string) *hook.TaggedHook[*RecordEvent] {
	return nil
}

func (app *BaseApp) OnRecordUpdate(tags ...string) *hook.TaggedHook[*RecordEvent] { return nil }

func (app *BaseApp) OnRecordAfterUpdateSuccess(tags ...string) *hook.TaggedHook[*RecordEvent] {
	return nil
}
