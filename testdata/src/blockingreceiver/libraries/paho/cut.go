package paho

import mqtt "github.com/eclipse/paho.mqtt.golang"

// A broker is what the rest of the program needs of a client.
type broker interface {
	Subscribe(topic string, qos byte, callback mqtt.MessageHandler) mqtt.Token
	IsConnected() bool
}

// A shelf has a method of the same name, which no client has.
type shelf interface {
	Subscribe(topic string, callback mqtt.MessageHandler) mqtt.Token
}

type monitor struct {
	broker broker
	shelf  shelf
}

func (m *monitor) start() {
	m.broker.Subscribe("alarms", 1, forward) // want `^receiver forward may block the sender \(net/http\.Get\)$`
	m.broker.Subscribe("notes", 1, quick)
	m.shelf.Subscribe("alarms", forward)
}

func newMonitor(client mqtt.Client, s shelf) *monitor { return &monitor{broker: client, shelf: s} }
