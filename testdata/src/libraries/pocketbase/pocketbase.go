// Package pocketbase does with its library what each check looks for, and beside it what is right.
package pocketbase

import (
	"net/http"
	"sync"

	"github.com/pocketbase/pocketbase"
	"github.com/pocketbase/pocketbase/core"
	"github.com/pocketbase/pocketbase/tools/hook"
)

type desk struct {
	mu    sync.Mutex
	hook  *hook.Hook[*core.BootstrapEvent]
	count int
}

func newDesk() *desk {
	d := &desk{hook: new(hook.Hook[*core.BootstrapEvent])}
	d.hook.BindFunc(d.counted)
	return d
}

func (d *desk) counted(e *core.BootstrapEvent) error {
	d.mu.Lock()
	d.count++
	d.mu.Unlock()
	return e.Next()
}

// open calls counted, which waits for the lock.
func (d *desk) open(e *core.BootstrapEvent) error {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.hook.Trigger(e) // want `^lockedsend: hook is sent while mu is locked \(receiver counted locks it too\)$`
}

// loop has what it triggers come back to itself.
func loop() error {
	again := new(hook.Hook[*core.BootstrapEvent])
	again.BindFunc(func(e *core.BootstrapEvent) error {
		if err := again.Trigger(e); err != nil { // want `^sendcycle: sending again leads back to again \(function literal\)$`
			return err
		}
		return e.Next()
	})
	return again.Trigger(&core.BootstrapEvent{})
}

func quiet(e *core.RecordEvent) error { return e.Next() }

// stop keeps those after it from running.
func stop(e *core.RecordEvent) error {
	if e.Record == nil {
		return nil
	}
	return e.Next()
}

// slow waits for another machine once the record is there.
func slow(e *core.RecordEvent) error {
	if _, err := http.Get("https://example.com/created"); err != nil {
		return err
	}
	return e.Next()
}

func listen(app *pocketbase.PocketBase) {
	app.OnRecordCreate("posts").BindFunc(stop)             // want `^chainstop: receiver stop may return nil without Next \(the receivers after it do not run\)$`
	app.OnRecordAfterCreateSuccess("posts").BindFunc(slow) // want `^blockingreceiver: receiver slow may block the sender \(net/http\.Get\)$`
}

func late(app *pocketbase.PocketBase) error {
	if err := app.Start(); err != nil {
		return err
	}
	app.OnRecordUpdate("late").BindFunc(quiet) // want `^lateconnect: receiver quiet is connected after app is started \(it misses what came before\)$`
	return nil
}

func early(app *pocketbase.PocketBase) error {
	app.OnRecordUpdate("early").BindFunc(quiet)
	return app.Start()
}

func twice(app *pocketbase.PocketBase) {
	app.OnRecordUpdate("twice").Bind(&hook.Handler[*core.RecordEvent]{Id: "desk", Func: quiet})
	app.OnRecordUpdate("twice").Bind(&hook.Handler[*core.RecordEvent]{Id: "desk", Func: slow}) // want `^dupconnect: receiver slow is connected to OnRecordUpdate twice \(uid "desk" is taken; the first one is replaced\)$`
}

// mistaken spells the id of its handler wrong.
func mistaken() {
	updates := new(hook.Hook[*core.RecordEvent])
	updates.Bind(&hook.Handler[*core.RecordEvent]{Id: "desk", Func: quiet})
	_ = updates.Trigger(&core.RecordEvent{})
	updates.Unbind("desk")
	updates.Unbind("desks") // want `^uidmatch: no connection of updates has uid "desks"; did you mean "desk"\?$`
}

// registerForgotten is called by nobody.
func registerForgotten(app *pocketbase.PocketBase) { app.OnRecordUpdate("forgotten").BindFunc(quiet) } // want `^deadconnect: receiver quiet is never connected to OnRecordUpdate \(registerForgotten is never called\)$`

// Start does all of it.
func Start(one, two, three *pocketbase.PocketBase) {
	_ = newDesk().open(&core.BootstrapEvent{})
	_ = loop()
	listen(one)
	_, _ = late(one), early(two)
	twice(three)
	mistaken()
}
