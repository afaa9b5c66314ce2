// Package whatsmeow does with its library what each check looks for, and beside it what is right.
package whatsmeow

import (
	"net/http"

	"go.mau.fi/whatsmeow"
)

func quiet(evt any) {}

// slow waits for another machine while the client waits for it.
func slow(evt any) { _, _ = http.Get("https://example.com/message") }

func late(client *whatsmeow.Client) error {
	if err := client.Connect(); err != nil {
		return err
	}
	client.AddEventHandler(quiet) // want `^lateconnect: receiver quiet is connected after client is started \(it misses what came before\)$`
	return nil
}

func early(client *whatsmeow.Client) error {
	client.AddEventHandler(slow) // want `^blockingreceiver: receiver slow may block the sender \(net/http\.Get\)$`
	return client.Connect()
}

func twice(client *whatsmeow.Client) {
	client.AddEventHandler(quiet)
	client.AddEventHandler(quiet) // want `^dupconnect: receiver quiet is connected to client twice \(it is called twice\)$`
}

// once takes its handler away while the client calls it.
func once(client *whatsmeow.Client) {
	var id uint32
	id = client.AddEventHandler(func(any) { client.RemoveEventHandler(id) }) // want `^lockedsend: a receiver is disconnected while client is locked \(it calls receiver function literal under its lock\)$`
}

// mistaken gives the id of one client to another.
func mistaken() {
	one, two := new(whatsmeow.Client), new(whatsmeow.Client)
	id := one.AddEventHandler(quiet)
	two.RemoveEventHandler(id) // want `^uidmatch: receiver quiet is connected to one, not to two \(nothing is disconnected\)$`
	one.RemoveEventHandler(id)
}

// serve adds a handler for each request, and loses its id.
func serve(client *whatsmeow.Client) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		client.AddEventHandler(func(any) { w.WriteHeader(http.StatusOK) }) // want `^dupconnect: receiver function literal is connected to client per request and never disconnected$` `^droppedresult: the connection of function literal to client is dropped \(nothing else can disconnect it\)$`
	}
}

// registerForgotten is called by nobody.
func registerForgotten(client *whatsmeow.Client) { client.AddEventHandler(quiet) } // want `^deadconnect: receiver quiet is never connected to client \(registerForgotten is never called\)$`

// Start does all of it.
func Start(one, two, three *whatsmeow.Client) {
	_, _ = late(one), early(two)
	twice(three)
	once(three)
	mistaken()
	http.HandleFunc("/", serve(one))
}
