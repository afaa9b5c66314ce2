// Package nats does with its library what each check looks for, and beside it what is right.
package nats

import (
	"database/sql"
	"net/http"

	"github.com/nats-io/nats.go"
)

func quiet(*nats.Msg) {}

func late(conn *nats.Conn) error {
	if err := conn.Publish("desk.late", nil); err != nil {
		return err
	}
	_, err := conn.Subscribe("desk.late", quiet) // want `^lateconnect: receiver quiet is connected after "desk\.late" is sent \(it misses that send\)$`
	return err
}

func early(conn *nats.Conn) error {
	if _, err := conn.Subscribe("desk.early", quiet); err != nil {
		return err
	}
	return conn.Publish("desk.early", nil)
}

func twice(conn *nats.Conn) error {
	if _, err := conn.Subscribe("desk.twice", quiet); err != nil {
		return err
	}
	_, err := conn.Subscribe("desk.twice", quiet) // want `^dupconnect: receiver quiet is connected to "desk\.twice" twice \(it is called twice\)$`
	return err
}

// shared divides the messages among its two subscriptions.
func shared(conn *nats.Conn) error {
	if _, err := conn.QueueSubscribe("desk.shared", "workers", quiet); err != nil {
		return err
	}
	_, err := conn.QueueSubscribe("desk.shared", "workers", quiet)
	return err
}

// serve subscribes for each request, and loses the subscription.
func serve(conn *nats.Conn) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		conn.Subscribe("desk.served", func(*nats.Msg) { w.WriteHeader(http.StatusOK) }) // want `^droppedresult: the error of conn\.Subscribe is dropped \(function literal may not be connected\)$` `^dupconnect: receiver function literal is connected to "desk\.served" per request and never disconnected$`
	}
}

func store(conn *nats.Conn, db *sql.DB) error {
	tx, err := db.Begin()
	if err != nil {
		return err
	}
	defer tx.Rollback()
	if err := conn.Publish("desk.stored", nil); err != nil { // want `^txsend: "desk\.stored" is sent before its transaction commits \(a rollback cannot undo its receivers\)$`
		return err
	}
	return tx.Commit()
}

// registerForgotten is called by nobody.
func registerForgotten(conn *nats.Conn) error {
	_, err := conn.Subscribe("desk.forgotten", quiet) // want `^deadconnect: receiver quiet is never connected to "desk\.forgotten" \(registerForgotten is never called\)$`
	return err
}

// Start does all of it.
func Start(conn *nats.Conn) {
	_, _, _, _ = late(conn), early(conn), twice(conn), shared(conn)
	_ = store(conn, nil)
	http.HandleFunc("/", serve(conn))
}
