package paho

import mqtt "github.com/eclipse/paho.mqtt.golang"

func show(client mqtt.Client, m mqtt.Message) {}

// What is retained comes later, too.
func announce(client mqtt.Client, retained bool) {
	client.Publish("state/kept", 0, true, "up")
	client.Subscribe("state/kept", 0, show)
	client.Publish("state/perhaps", 0, retained, "up")
	client.Subscribe("state/perhaps", 0, show)
	client.Publish("state/gone", 0, false, "up")
	client.Subscribe("state/gone", 0, show) // want `^receiver show is connected after "state/gone" is sent \(it misses that send\)$`
}
