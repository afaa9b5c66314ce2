// Package web drops what board passes on.
package web

import (
	"context"

	"droppedresult/forwarded/board"
)

func notify(context.Context, int) error { return nil }

// Wrong: the error of the send is in there.
func post(ctx context.Context) {
	board.Post(ctx, 1)       // want `the error of Post is dropped \(Post → Posted.Send; a failing receiver stays unnoticed\)`
	board.Publish(ctx, 2)    // want `the error of Publish is dropped \(Publish → Posted.Send; a failing receiver stays unnoticed\)`
	go board.Post(ctx, 3)    // want `the error of Post is dropped`
	defer board.Post(ctx, 4) // want `the error of Post is dropped`
}

// Wrong: and that of the connect.
func register() {
	board.OnPosted("notify", notify) // want `the error of OnPosted is dropped \(OnPosted → Posted.TryConnect; the receiver may not be connected\)`
}

type page struct{}

func (p *page) save(ctx context.Context) (err error) {
	if err = board.Post(ctx, 5); err != nil {
		return
	}
	return board.Post(ctx, 6)
}

// Wrong: through a method of this package.
func (p *page) serve(ctx context.Context) {
	p.save(ctx) // want `the error of save is dropped \(save → Posted.Send; `
}

// Right: what the functions return has nothing to do with the sends.
func others(ctx context.Context) {
	board.Quiet(ctx, 7)
	board.Checked(ctx, 8)
}

// Right: kept, or meant.
func kept(ctx context.Context) error {
	_ = board.Post(ctx, 9)
	if _, err := board.Publish(ctx, 10); err != nil {
		return err
	}
	return board.OnPosted("notify", notify)
}
