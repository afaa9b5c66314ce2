package whatsmeow

import "go.mau.fi/whatsmeow"

type bot struct {
	client *whatsmeow.Client
	id     uint32
}

func (b *bot) start() error {
	b.id = b.client.AddEventHandler(b.handle)
	return b.client.Connect()
}

func (b *bot) handle(evt any) {
	b.client.RemoveEventHandler(b.id) // want `^a receiver is disconnected while client is locked \(it calls receiver handle under its lock\)$`
}

func (b *bot) pair(evt any) {
	go b.client.RemoveEventHandler(b.id)
}
