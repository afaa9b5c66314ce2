// Package paho does with its library what each check looks for, and beside it what is right.
package paho

import (
	"database/sql"
	"net/http"

	mqtt "github.com/eclipse/paho.mqtt.golang"
)

func quiet(mqtt.Client, mqtt.Message) {}

// slow waits for another machine while the client waits for it.
func slow(mqtt.Client, mqtt.Message) { _, _ = http.Get("https://example.com/message") }

// waits waits for an answer that the goroutine which calls it has to read.
func waits(client mqtt.Client, m mqtt.Message) {
	client.Publish("desk/answered", 1, false, m.Payload()).Wait()
}

func listen(client mqtt.Client) {
	client.Subscribe("desk/opened", 1, slow).Wait() // want `^blockingreceiver: receiver slow may block the sender \(net/http\.Get\)$`
	client.Subscribe("desk/asked", 1, waits).Wait() // want `^blockingreceiver: receiver waits may block the sender \(\(github\.com/eclipse/paho\.mqtt\.golang\.Token\)\.Wait\)$`
}

// twice loses its first handler.
func twice(client mqtt.Client) {
	client.Subscribe("desk/twice", 1, quiet)
	client.Subscribe("desk/twice", 1, slow) // want `^blockingreceiver: receiver slow may block the sender \(net/http\.Get\)$`
}

func store(client mqtt.Client, db *sql.DB) error {
	tx, err := db.Begin()
	if err != nil {
		return err
	}
	defer tx.Rollback()
	client.Publish("desk/stored", 1, false, nil) // want `^txsend: "desk/stored" is sent before its transaction commits \(a rollback cannot undo its receivers\)$`
	return tx.Commit()
}

// registerForgotten is called by nobody.
func registerForgotten(client mqtt.Client) { client.Subscribe("desk/forgotten", 1, quiet) } // want `^deadconnect: receiver quiet is never connected to "desk/forgotten" \(registerForgotten is never called\)$`

// Start does all of it.
func Start(client mqtt.Client) {
	listen(client)
	twice(client)
	_ = store(client, nil)
}
