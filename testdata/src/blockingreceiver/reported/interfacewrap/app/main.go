// Command app registers handlers whose types are known here.
package main

import (
	"context"
	"net/smtp"

	"blockingreceiver/reported/interfacewrap/bus"
	"blockingreceiver/reported/interfacewrap/sinks"
)

func main() {
	b := new(bus.Bus)
	b.Register("hook", &sinks.Webhook{URL: "https://example.org"})           // want `may block the sender`
	b.RegisterLiteral("literal", &sinks.Webhook{URL: "https://example.org"}) // want `may block the sender`
	b.Register("ring", &sinks.Ring{})
	b.RegisterLiteral("ring-literal", &sinks.Ring{})
	b.RegisterFunc("quick", func(context.Context, []byte) error { return nil })
	b.RegisterFunc("slow", func(_ context.Context, body []byte) error { // want `may block the sender`
		return smtp.SendMail("localhost:25", nil, "a@example.org", []string{"b@example.org"}, body)
	})
	b.Register("converted", bus.HandlerFunc(mail)) // want `may block the sender`
}

func mail(_ context.Context, body []byte) error {
	return smtp.SendMail("localhost:25", nil, "a@example.org", []string{"b@example.org"}, body)
}
