package paho

import (
	"net/http"

	mqtt "github.com/eclipse/paho.mqtt.golang"
)

func forward(client mqtt.Client, msg mqtt.Message) { http.Get("https://example.org") }

func answer(client mqtt.Client, msg mqtt.Message) {
	token := client.Publish("answers", 0, false, "yes")
	token.Wait()
}

func quick(client mqtt.Client, msg mqtt.Message) { client.Publish("answers", 0, false, "yes") }

func subscribe(client mqtt.Client) {
	client.Subscribe("sensors/+/temp", 0, forward) // want `^receiver forward may block the sender \(net/http\.Get\)$`
	client.Subscribe("questions", 1, answer)       // want `^receiver answer may block the sender \(\(github\.com/eclipse/paho\.mqtt\.golang\.Token\)\.Wait\)$`
	client.Subscribe("others", 1, quick)
}
