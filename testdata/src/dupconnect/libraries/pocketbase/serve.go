package pocketbase

import "github.com/pocketbase/pocketbase/core"

// The server starts once.
func serve(app core.App) {
	app.OnServe().BindFunc(func(e *core.ServeEvent) error {
		bindOrders(app)
		return e.Next()
	})
	app.OnRecordAfterCreateSuccess("users").BindFunc(func(e *core.RecordEvent) error {
		bindBills(app) // want `whenever`
		return e.Next()
	})
}

func bindOrders(app core.App) {
	app.OnRecordCreate("orders").BindFunc(func(e *core.RecordEvent) error { return e.Next() })
}

func bindBills(app core.App) {
	app.OnRecordCreate("bills").BindFunc(func(e *core.RecordEvent) error { return e.Next() })
}
