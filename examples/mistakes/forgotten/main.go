// Command forgotten imports the package with the receivers, but never registers
// them. Nobody is greeted.
package main

import (
	"context"
	"fmt"
	"log"

	// Nothing in the program calls its function Register.
	"github.com/signalvet/signalvet/examples/mistakes/forgotten/welcome"
)

func main() {
	fmt.Println("ada logs in")
	if err := welcome.LoggedIn.Send(context.Background(), "ada"); err != nil {
		log.Fatal(err)
	}
}
