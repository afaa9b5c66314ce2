// Package localdecorator adapts receivers with a literal in a variable.
package localdecorator

import (
	"context"
	"net"

	"github.com/signalvet/signalvet/dispatch"
)

var packets = dispatch.NewKeyed[string, []byte]("bridge.packets")

type bridge struct{ conn net.Conn }

func (b *bridge) forward(_ context.Context, p []byte) error {
	_, err := b.conn.Write(p)
	return err
}

func (b *bridge) measure(_ context.Context, p []byte) error { return nil }

func (b *bridge) attach() {
	anySender := func(r func(context.Context, []byte) error) dispatch.KeyedReceiver[string, []byte] {
		return func(ctx context.Context, _ string, p []byte) error { return r(ctx, p) }
	}
	packets.Connect("forward", anySender(b.forward))                           // want `may block the sender`
	packets.From("lan").Connect("lan", anySender(b.forward))                   // want `may block the sender`
	if _, err := packets.TryConnect("try", anySender(b.forward)); err != nil { // want `may block the sender`
		panic(err)
	}
	packets.Connect("measure", anySender(b.measure))
}

// The same as a declared function.
func anyOne(r func(context.Context, []byte) error) dispatch.KeyedReceiver[string, []byte] {
	return func(ctx context.Context, _ string, p []byte) error { return r(ctx, p) }
}

func (b *bridge) attachDeclared() {
	packets.Connect("declared", anyOne(b.forward)) // want `may block the sender`
	packets.Connect("quick", anyOne(b.measure))
}
