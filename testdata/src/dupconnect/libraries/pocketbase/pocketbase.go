package pocketbase

import (
	"github.com/pocketbase/pocketbase/core"
	"github.com/pocketbase/pocketbase/tools/hook"
)

func register(app core.App) {
	app.OnRecordUpdate("posts").Bind(&hook.Handler[*core.RecordEvent]{Id: "slug", Func: slug})
	app.OnRecordCreate("posts").Bind(&hook.Handler[*core.RecordEvent]{Id: "slug", Func: slug})
	app.OnRecordUpdate("posts").Bind(&hook.Handler[*core.RecordEvent]{Id: "slug", Func: title}) // want `^receiver title is connected to OnRecordUpdate twice \(uid "slug" is taken; the first one is replaced\)$`
	app.OnServe().BindFunc(routes)
	app.OnServe().BindFunc(routes) // want `^receiver routes is connected to OnServe twice \(it is called twice\)$`
}

func slug(e *core.RecordEvent) error { return e.Next() }

func title(e *core.RecordEvent) error { return e.Next() }

func routes(e *core.ServeEvent) error { return e.Next() }
