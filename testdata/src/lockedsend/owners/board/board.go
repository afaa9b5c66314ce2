// Package board has a signal that everybody can connect to.
package board

import (
	"context"

	"github.com/signalvet/signalvet/dispatch"
)

// Pinned is sent for each note.
var Pinned = dispatch.New[string]("board.pinned")

// Board pins notes.
type Board struct{ prefix string }

// Pin sends the note on.
func (b *Board) Pin(ctx context.Context, note string) error { return Pinned.Send(ctx, b.prefix+note) }
