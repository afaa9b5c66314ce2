// Package shop sends.
package shop

import "receiversig/program/events"

// Place sends an order.
func Place(id int) { events.Bus.Publish("order:placed", id) }
