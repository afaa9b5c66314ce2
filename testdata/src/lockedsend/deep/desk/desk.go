// Package desk holds its lock while others send for it.
package desk

import (
	"context"
	"sync"

	"lockedsend/deep/board"
	"lockedsend/deep/wire"
)

// A Desk takes orders.
type Desk struct {
	lock sync.Mutex
	open map[string]int
	out  *board.Board
	line *wire.Line
}

// Wrong: the program's signal, behind what the desk was given.
func (d *Desk) Order(ctx context.Context, name string) error {
	d.lock.Lock()
	defer d.lock.Unlock()
	d.open[name]++
	return d.out.Post(ctx, name) // want `Posted is sent while lock is locked \(Post → Publish → Send; a receiver that calls back may deadlock\)`
}

// Right: what the line does inside when it is closed is its own affair.
func (d *Desk) Close() {
	d.lock.Lock()
	defer d.lock.Unlock()
	d.line.Close()
}

// Open is what receivers ask.
func (d *Desk) Open(name string) int {
	d.lock.Lock()
	defer d.lock.Unlock()
	return d.open[name]
}
