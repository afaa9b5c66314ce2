package pocketbase

import (
	"net/http"

	"github.com/pocketbase/pocketbase/core"
	"github.com/pocketbase/pocketbase/tools/hook"
)

func register(app core.App) {
	app.OnRecordAfterCreateSuccess("posts").BindFunc(func(e *core.RecordEvent) error { // want `^receiver function literal may block the sender \(ping → net/http\.Get\)$`
		ping()
		return e.Next()
	})
	app.OnRecordAfterUpdateSuccess("posts").Bind(&hook.Handler[*core.RecordEvent]{Func: pinged}) // want `^receiver pinged may block the sender \(ping → net/http\.Get\)$`
	app.OnRecordAfterUpdateSuccess("posts").BindFunc(func(e *core.RecordEvent) error {
		go ping()
		return e.Next()
	})
}

func pinged(e *core.RecordEvent) error {
	ping()
	return e.Next()
}

func ping() {
	resp, err := http.Get("https://example.org/ping")
	if err == nil {
		resp.Body.Close()
	}
}
