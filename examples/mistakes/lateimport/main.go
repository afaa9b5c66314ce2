// Command lateimport registers its receivers after the first login, so that
// this login is lost. It prints that bob was noted, and nothing about ada.
package main

import (
	"context"
	"fmt"
	"log"

	"github.com/signalvet/signalvet/examples/mistakes/lateimport/auth"
	"github.com/signalvet/signalvet/examples/mistakes/lateimport/receivers"
)

func main() {
	if err := run(context.Background()); err != nil {
		log.Fatal(err)
	}
}

func run(ctx context.Context) error {
	if err := auth.Login(ctx, "ada"); err != nil {
		return err
	}
	// Ada is in already: this line belongs above her login.
	receivers.Register()
	if err := auth.Login(ctx, "bob"); err != nil {
		return err
	}
	fmt.Println("noted:", receivers.Noted())
	return nil
}
