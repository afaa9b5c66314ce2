// Package natsjetstream does with its library what each check looks for, and beside it what is right.
package natsjetstream

import (
	"context"
	"database/sql"

	"github.com/nats-io/nats.go/jetstream"
)

func quiet(jetstream.Msg) {}

// late consumes what the stream has kept.
func late(ctx context.Context, stream jetstream.JetStream, consumer jetstream.Consumer) error {
	if _, err := stream.Publish(ctx, "desk.late", nil); err != nil {
		return err
	}
	consuming, err := consumer.Consume(quiet)
	if err != nil {
		return err
	}
	consuming.Stop()
	return nil
}

func store(ctx context.Context, stream jetstream.JetStream, db *sql.DB) error {
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	if _, err := stream.Publish(ctx, "desk.stored", nil); err != nil { // want `^txsend: "desk\.stored" is sent before its transaction commits \(a rollback cannot undo its receivers\)$`
		return err
	}
	return tx.Commit()
}

// registerForgotten is called by nobody.
func registerForgotten(consumer jetstream.Consumer) (jetstream.ConsumeContext, error) {
	return consumer.Consume(quiet) // want `^deadconnect: receiver quiet is never connected to consumer \(registerForgotten is never called\)$`
}

// Start does all of it.
func Start(ctx context.Context, stream jetstream.JetStream, consumer jetstream.Consumer) {
	_, _ = late(ctx, stream, consumer), store(ctx, stream, nil)
}
