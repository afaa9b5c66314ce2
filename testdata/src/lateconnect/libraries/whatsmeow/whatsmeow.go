package whatsmeow

import "go.mau.fi/whatsmeow"

func handle(evt any) {}

func run(client *whatsmeow.Client) error {
	if err := client.Connect(); err != nil {
		return err
	}
	client.AddEventHandler(handle) // want `^receiver handle is connected after client is started \(it misses what came before\)$`
	return nil
}

func ready(client *whatsmeow.Client) error {
	client.AddEventHandler(handle)
	return client.Connect()
}
