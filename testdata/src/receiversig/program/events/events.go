// Package events holds the bus of the program.
package events

import "github.com/asaskevich/EventBus"

// Bus carries the events of the shop.
var Bus = EventBus.New()
