// Command connectdisconnect disconnects its receiver right after connecting
// it, as a reader did who wondered where the disconnect belongs. The receiver
// is never called, and the program prints no user.
package main

import (
	"context"
	"fmt"
	"log"

	"github.com/signalvet/signalvet/dispatch"
)

// userSaved is sent with the id of each user that was saved.
var userSaved = dispatch.New[int]("user_saved")

const logUID = "log-user"

func main() {
	// Nothing is sent before the next line takes the receiver away again.
	userSaved.Connect(logUID, logUser)
	userSaved.Disconnect(logUID)

	if err := userSaved.Send(context.Background(), 7); err != nil {
		log.Fatal(err)
	}
}

func logUser(_ context.Context, id int) error {
	_, err := fmt.Printf("user with id %d was saved\n", id)
	return err
}
