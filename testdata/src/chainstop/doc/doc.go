// Package doc holds the lines that the documentation of chainstop shows.
package doc

import (
	"log"

	"github.com/pocketbase/pocketbase/core"
)

func wrong(app core.App) {
	app.OnRecordCreate("orders").BindFunc(func(e *core.RecordEvent) error { // want `^receiver function literal may return nil without Next \(the receivers after it do not run\)$`
		log.Println("created", e.Record.Id)
		return nil
	})
}

func right(app core.App) {
	app.OnRecordCreate("orders").BindFunc(func(e *core.RecordEvent) error {
		log.Println("created", e.Record.Id)
		return e.Next()
	})
}
