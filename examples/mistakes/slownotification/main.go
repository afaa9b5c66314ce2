// Command slownotification deletes a job from a board whose notifications
// query the database while the admin waits. It prints that the query and the
// notifications come before the deletion.
package main

import (
	"context"
	"log"

	"github.com/signalvet/signalvet/examples/mistakes/slownotification/board"
	"github.com/signalvet/signalvet/examples/mistakes/slownotification/fakedb"
	"github.com/signalvet/signalvet/examples/mistakes/slownotification/notifications"
)

func main() {
	db := fakedb.Open()
	notifications.Connect(db)
	if err := board.Delete(context.Background(), db, 1); err != nil {
		log.Fatal(err)
	}
}
