// Package board posts.
package board

import (
	"context"

	"lockedsend/deep/wire"
)

// A Board prefixes what it posts.
type Board struct{ Prefix string }

// Post publishes.
func (b *Board) Post(ctx context.Context, text string) error {
	return wire.Publish(ctx, b.Prefix+text)
}
