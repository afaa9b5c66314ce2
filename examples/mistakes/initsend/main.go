// Command initsend has a package that sends while it is initialised, before
// anybody can listen. The catalogue is loaded twice, and one line is printed.
package main

import (
	"context"
	"log"

	"github.com/signalvet/signalvet/examples/mistakes/initsend/catalogue"
	_ "github.com/signalvet/signalvet/examples/mistakes/initsend/receivers" // connects the receivers
)

func main() {
	if err := catalogue.Reload(context.Background()); err != nil {
		log.Fatal(err)
	}
}
