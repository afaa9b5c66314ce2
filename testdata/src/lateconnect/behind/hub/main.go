// Command hub gives a hub and what registers with it one bus.
package main

import (
	"context"

	"lateconnect/behind/hooks"
	"lateconnect/behind/server"
)

func main() {
	bus := &server.Bus{}
	hub := server.NewHub(bus)
	hub.Open(context.Background(), hooks.NewWatch(bus)) // want `is connected after Changed is sent`
}
