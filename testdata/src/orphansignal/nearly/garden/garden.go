// Package garden receives by type.
package garden

import "tailscale.com/util/eventbus"

type Watered struct{ Bed string }

type Picked []string

type Sown struct{ Seed string }

func Listen(client *eventbus.Client) {
	eventbus.SubscribeFunc(client, func(w *Watered) {})
	eventbus.SubscribeFunc(client, func(fruits []string) {})
	eventbus.SubscribeFunc(client, func(s Sown) {})
}
