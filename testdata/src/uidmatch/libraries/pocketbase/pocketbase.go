package main

import (
	"github.com/pocketbase/pocketbase"
	"github.com/pocketbase/pocketbase/core"
	"github.com/pocketbase/pocketbase/tools/hook"
)

func main() {
	app := pocketbase.New()
	app.OnRecordUpdate("posts").Bind(&hook.Handler[*core.RecordEvent]{Id: "slug", Func: slug})
	app.OnServe().Bind(&hook.Handler[*core.ServeEvent]{Id: "routes", Func: routes})
	id := app.OnRecordUpdate().BindFunc(slug)
	app.OnRecordUpdate().Unbind(id)
	app.OnRecordUpdate().Unbind("slug")
	app.OnServe().Unbind("route")              // want `^no connection of OnServe has uid "route"; did you mean "routes"\?$`
	app.OnRecordCreate("posts").Unbind("slug") // want `^uid "slug" is connected to OnRecordUpdate, not to OnRecordCreate \(nothing is disconnected\)$`
}

func slug(e *core.RecordEvent) error { return e.Next() }

func routes(e *core.ServeEvent) error { return e.Next() }
