package whatsmeow

import (
	"net/http"

	"go.mau.fi/whatsmeow"
)

func wire(client *whatsmeow.Client) {
	client.AddEventHandler(func(event any) { // want `^receiver function literal may block the sender \(net/http.Get\)$`
		resp, err := http.Get("https://example.org")
		if err == nil {
			resp.Body.Close()
		}
	})
	client.AddEventHandler(func(event any) {
		go func() {
			resp, err := http.Get("https://example.org")
			if err == nil {
				resp.Body.Close()
			}
		}()
	})
}
