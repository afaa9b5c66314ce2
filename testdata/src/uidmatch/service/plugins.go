// Package service has parts with a life cycle: what Start connects, Stop disconnects.
package service

import (
	"context"
	"errors"
	"fmt"

	"github.com/signalvet/signalvet/dispatch"
)

const (
	uidCacheInvalidate = "cache:invalidate"
	uidCacheWarm       = "cache:warm"
	uidSearchIndex     = "search:index"
	uidSearchPurge     = "search:purge"
)

// article is the payload.
type article struct{ slug string }

// newsroom owns the signals.
type newsroom struct {
	published dispatch.Signal[article]
	retracted dispatch.Signal[article]
	edited    *dispatch.Keyed[string, article]
	followed  *dispatch.Keyed[string, article]
}

func newNewsroom() *newsroom {
	return &newsroom{
		edited:   dispatch.NewKeyed[string, article]("news.edited"),
		followed: dispatch.NewKeyed[string, article]("news.followed"),
	}
}

// cache is one part.
type cache struct {
	room    *newsroom
	entries map[string]article
}

func (c *cache) warm(ctx context.Context, a article) error {
	c.entries[a.slug] = a
	return nil
}

func (c *cache) invalidate(ctx context.Context, a article) error {
	delete(c.entries, a.slug)
	return nil
}

// Start connects.
func (c *cache) Start() {
	c.room.published.Connect(uidCacheWarm, c.warm)
	c.room.retracted.Connect(uidCacheInvalidate, c.invalidate, dispatch.Priority(-10))
}

// Stop is wrong twice: the uids are mixed up.
func (c *cache) Stop() error {
	if !c.room.published.Disconnect(uidCacheInvalidate) { // want `uid "cache:invalidate" is connected to retracted, not to published`
		return errors.New("not connected")
	}
	c.room.retracted.Disconnect(uidCacheWarm) // want `uid "cache:warm" is connected to published, not to retracted`
	return nil
}

// StopInOrder is right.
func (c *cache) StopInOrder() {
	c.room.retracted.Disconnect(uidCacheInvalidate)
	c.room.published.Disconnect(uidCacheWarm)
}

// search is another part; it keeps its handles.
type search struct {
	room  *newsroom
	conns []*dispatch.Connection
}

func (s *search) index(ctx context.Context, a article) error { return nil }

// Start is right: the handles know what they mean.
func (s *search) Start() {
	s.conns = append(s.conns,
		s.room.published.Connect(uidSearchIndex, s.index),
		s.room.retracted.Connect(uidSearchPurge, s.index),
	)
}

// Stop is right: no uid is needed.
func (s *search) Stop() {
	for _, c := range s.conns {
		c.Disconnect()
	}
}

// Pause is wrong: the prefix was written by hand.
func (s *search) Pause() bool {
	return s.room.published.Disconnect("search.index") // want `no connection of published has uid "search.index"; did you mean "search:index"\?`
}

// desk follows one editor.
type desk struct {
	room   *newsroom
	editor string
}

func (d *desk) note(ctx context.Context, editor string, a article) error { return nil }

// Open connects for this editor.
func (d *desk) Open() { d.room.edited.From(d.editor).Connect("desk-notes", d.note) }

// Close is right: the same field names the editor.
func (d *desk) Close() { d.room.edited.From(d.editor).Disconnect("desk-notes") }

// CloseAll is wrong: nobody connects for all editors.
func (d *desk) CloseAll() {
	d.room.edited.Disconnect("desk-notes") // want `uid "desk-notes" of edited is connected`
}

// follow is right: the uid is built in one way on both sides.
func follow(room *newsroom, reader int, r dispatch.KeyedReceiver[string, article]) func() {
	uid := fmt.Sprintf("reader-%d", reader)
	room.followed.From("news").Connect(uid, r)
	return func() { room.followed.From("news").Disconnect(uid) }
}
