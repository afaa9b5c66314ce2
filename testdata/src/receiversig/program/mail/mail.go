// Package mail receives what a package sends that it does not import.
package mail

import "receiversig/program/events"

func init() {
	_ = events.Bus.Subscribe("order:placed", confirm)
	_ = events.Bus.Subscribe("order:paid", thank)
}

func confirm(id, name string) {}

func thank(id int) {}
