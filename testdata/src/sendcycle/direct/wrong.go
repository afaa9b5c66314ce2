// Package direct holds receivers that send their own signal.
package direct

import (
	"context"
	"errors"
	"log"

	"github.com/signalvet/signalvet/dispatch"
)

// Doc is the event.
type Doc struct{ ID, Version int }

var (
	opened   = dispatch.New[Doc]("opened")
	changed  = dispatch.New[Doc]("changed")
	closed   = dispatch.New[Doc]("closed")
	printed  = dispatch.New[Doc]("printed")
	archived = dispatch.New[Doc]("archived")
	byUser   = dispatch.NewKeyed[string, Doc]("by-user")
)

func init() {
	opened.Connect("reopen", reopen)
	changed.Connect("touch", func(ctx context.Context, d Doc) error {
		d.Version++
		return changed.Send(ctx, d) // want `sending changed leads back to changed \(function literal\)`
	})
	closed.Connect("log", logged)
	printed.Connect("again", again)
	archived.Connect("later", later)
	byUser.Connect("audit", func(ctx context.Context, user string, d Doc) error {
		return byUser.From("root").Send(ctx, d) // want `sending byUser leads back to byUser`
	})
}

// Wrong: a function.
func reopen(ctx context.Context, d Doc) error {
	return opened.Send(ctx, d) // want `sending opened leads back to opened \(reopen\)`
}

// Wrong: through two helpers; an error on the way does not break the cycle.
func logged(ctx context.Context, d Doc) error {
	if d.ID == 0 {
		return errors.New("no document")
	}
	return finish(ctx, d) // want `sending closed leads back to closed \(logged → finish → announce\)`
}

func finish(ctx context.Context, d Doc) error {
	log.Print("closed ", d.ID)
	if err := announce(ctx, d); err != nil {
		log.Print(err)
	}
	return nil
}

func announce(ctx context.Context, d Doc) error {
	defer log.Print("announced")
	return closed.Send(ctx, d)
}

// Wrong: a goroutine does not end the cycle, it only spares the stack.
func again(ctx context.Context, d Doc) error {
	go func() {
		if err := printed.Send(ctx, d); err != nil { // want `sending printed leads back to printed \(again\)`
			log.Print(err)
		}
	}()
	return nil
}

// Wrong: deferred, and in both branches.
func later(ctx context.Context, d Doc) (err error) {
	defer func() { err = errors.Join(err, archived.SendRobust(ctx, d)) }() // want `sending archived leads back to archived \(later\)`
	if d.Version > 1 {
		log.Print("old")
	}
	return nil
}

// Editor has a signal of its own.
type Editor struct {
	saved  dispatch.Signal[Doc]
	loaded *dispatch.Signal[Doc]
}

// NewEditor connects a method to the editor's own signal.
func NewEditor() *Editor {
	e := &Editor{loaded: dispatch.New[Doc]("loaded")}
	e.saved.Connect("autosave", e.autosave)
	e.loaded.Connect("reload", e.reload)
	return e
}

// Wrong: the method sends the signal of the same object.
func (e *Editor) autosave(ctx context.Context, d Doc) error {
	return e.Save(ctx, d) // want `sending saved leads back to saved \(autosave → Save\)`
}

// Save sends.
func (e *Editor) Save(ctx context.Context, d Doc) error { return e.saved.Send(ctx, d) }

func (e *Editor) reload(ctx context.Context, d Doc) error {
	return e.loaded.Send(ctx, d) // want `sending loaded leads back to loaded \(reload\)`
}

// Wrong: a local signal.
func local(ctx context.Context) error {
	ticks := dispatch.New[int]("ticks")
	ticks.Connect("next", func(ctx context.Context, n int) error {
		return ticks.Send(ctx, n+1) // want `sending ticks leads back to ticks`
	})
	return ticks.Send(ctx, 0)
}

// Wrong: delivered in the background.
func background(q *dispatch.Queue) {
	jobs := dispatch.New[int]("jobs")
	jobs.Connect("retry", func(ctx context.Context, n int) error {
		return jobs.Send(ctx, n) // want `sending jobs leads back to jobs`
	}, dispatch.InBackground(q))
}
