// Package whatsmeow loses ids: to remove all handlers takes those of others away, too.
package whatsmeow

import (
	"net/http"

	"go.mau.fi/whatsmeow"
)

type desk struct{ client *whatsmeow.Client }

func (d *desk) on(fn func(any)) uint32 { return d.client.AddEventHandler(fn) }

func (d *desk) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	seen := make(chan any, 1)
	d.on(func(evt any) { seen <- evt }) // want `^the connection of function literal to client is dropped \(on → client\.AddEventHandler; nothing else can disconnect it\)$`
	<-seen
}

func (d *desk) kept(w http.ResponseWriter, r *http.Request) {
	id := d.on(func(evt any) {})
	defer d.client.RemoveEventHandler(id)
	<-r.Context().Done()
}
