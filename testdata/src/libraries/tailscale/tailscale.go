// Package tailscale does with its library what each check looks for, and beside it what is right.
package tailscale

import (
	"database/sql"
	"net/http"

	"tailscale.com/util/eventbus"
)

type late struct{}

type early struct{}

type stored struct{}

type twice struct{}

func quietTwice(twice) {}

func lateOne(bus *eventbus.Bus) {
	client := bus.Client("late")
	eventbus.Publish[late](client).Publish(late{})
	eventbus.SubscribeFunc(client, func(late) {}) // want `^lateconnect: receiver function literal is connected after "libraries/tailscale\.late" is sent \(it misses that send\)$`
}

func earlyOne(bus *eventbus.Bus) {
	client := bus.Client("early")
	eventbus.SubscribeFunc(client, func(early) {})
	eventbus.Publish[early](client).Publish(early{})
}

// twiceOne panics at its second subscription.
func twiceOne(bus *eventbus.Bus) {
	client := bus.Client("twice")
	eventbus.SubscribeFunc(client, quietTwice)
	eventbus.SubscribeFunc(client, quietTwice) // want `^dupconnect: receiver quietTwice is connected to "libraries/tailscale\.twice" twice \(the second connect fails\)$`
	eventbus.Publish[twice](client).Publish(twice{})
}

func store(bus *eventbus.Bus, db *sql.DB) error {
	client := bus.Client("store")
	eventbus.SubscribeFunc(client, func(stored) {})
	pub := eventbus.Publish[stored](client)
	tx, err := db.Begin()
	if err != nil {
		return err
	}
	defer tx.Rollback()
	pub.Publish(stored{}) // want `^txsend: "libraries/tailscale\.stored" is sent before its transaction commits \(a rollback cannot undo its receivers\)$`
	return tx.Commit()
}

// serve subscribes for each request, and loses the subscription.
func serve(bus *eventbus.Bus) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		eventbus.SubscribeFunc(bus.Client("request"), func(stored) { w.WriteHeader(http.StatusOK) }) // want `^droppedresult: the connection of function literal to "libraries/tailscale\.stored" is dropped \(nothing else can disconnect it\)$` `^dupconnect: receiver function literal is connected to "libraries/tailscale\.stored" per request and never disconnected$`
	}
}

// registerForgotten is called by nobody.
func registerForgotten(client *eventbus.Client) { eventbus.SubscribeFunc(client, func(early) {}) } // want `^deadconnect: receiver function literal is never connected to "libraries/tailscale\.early" \(registerForgotten is never called\)$`

// Start does all of it.
func Start(bus *eventbus.Bus, db *sql.DB) {
	lateOne(bus)
	earlyOne(bus)
	twiceOne(bus)
	_ = store(bus, db)
	http.HandleFunc("/", serve(bus))
}
