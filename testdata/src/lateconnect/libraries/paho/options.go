package paho

import mqtt "github.com/eclipse/paho.mqtt.golang"

func greet(client mqtt.Client) { client.Publish("hello", 0, false, "there") }

func mourn(client mqtt.Client, err error) {}

// A client copies its options.
func open(broker string) mqtt.Client {
	opts := mqtt.NewClientOptions().AddBroker(broker)
	opts.SetOnConnectHandler(greet)
	client := mqtt.NewClient(opts)
	opts.SetConnectionLostHandler(mourn) // want `^receiver mourn is connected after opts is started \(it misses what came before\)$`
	return client
}

// Each client has options of its own.
func both(one, two string) []mqtt.Client {
	var clients []mqtt.Client
	for _, broker := range []string{one, two} {
		opts := mqtt.NewClientOptions()
		opts.AddBroker(broker).SetOnConnectHandler(greet).SetConnectionLostHandler(mourn)
		clients = append(clients, mqtt.NewClient(opts))
	}
	return clients
}
