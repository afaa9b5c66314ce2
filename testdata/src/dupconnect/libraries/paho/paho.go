package paho

import mqtt "github.com/eclipse/paho.mqtt.golang"

func forward(client mqtt.Client, msg mqtt.Message) {}

// To subscribe at each connect is what paho asks for.
func start() {
	opts := mqtt.NewClientOptions().SetOnConnectHandler(func(client mqtt.Client) {
		client.Subscribe("sensors/#", 0, forward)
	})
	mqtt.NewClient(opts).Connect()
}
