package pahounordered

import (
	"net/http"

	mqtt "github.com/eclipse/paho.mqtt.golang"
)

func forward(client mqtt.Client, msg mqtt.Message) { http.Get("https://example.org") }

// Each message has a goroutine.
func start() {
	opts := mqtt.NewClientOptions().SetOrderMatters(false)
	client := mqtt.NewClient(opts)
	client.Subscribe("sensors/#", 0, forward)
}
