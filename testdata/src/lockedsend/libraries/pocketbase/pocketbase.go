// Package pocketbase counts the posts of an application whose Save sends events itself.
package pocketbase

import (
	"sync"

	"github.com/pocketbase/pocketbase/core"
)

type counter struct {
	mu sync.Mutex
	n  int
}

func register(app core.App, c *counter) { app.OnRecordAfterCreateSuccess("posts").BindFunc(c.created) }

func (c *counter) created(e *core.RecordEvent) error {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.n++
	return e.Next()
}

// Wrong: what Save sends comes back to created.
func (c *counter) create(app core.App, post *core.Record) error {
	c.mu.Lock()
	defer c.mu.Unlock()
	return app.Save(post) // want `OnRecordAfterCreateSuccess is sent while mu is locked \(Save → Trigger; receiver created locks it too\)`
}

// Right: unlocked before.
func (c *counter) copied(app core.App, post *core.Record) error {
	c.mu.Lock()
	c.n--
	c.mu.Unlock()
	return app.Save(post)
}

// Right: nobody who listens to deletions locks.
func (c *counter) remove(app core.App, post *core.Record) error {
	c.mu.Lock()
	defer c.mu.Unlock()
	return app.Delete(post)
}
