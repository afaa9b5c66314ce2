// Package holes builds uids whose constant parts can never meet.
package holes

import (
	"context"
	"fmt"
	"strings"

	"github.com/signalvet/signalvet/dispatch"
)

func see(context.Context, int) error { return nil }

type actor struct {
	name  string
	inbox dispatch.Signal[int]
}

func (a *actor) start() { a.inbox.Connect(a.name+":log", see) }

// Wrong: no string ends with both suffixes.
func (a *actor) stop() {
	a.inbox.Disconnect(a.name + "-log") // want `no connection of inbox has uid`
}

// Right: what Join makes is not known.
func (a *actor) stopJoined() { a.inbox.Disconnect(strings.Join([]string{a.name, "log"}, ":")) }

// Right: any name may end so.
func (a *actor) stopByName() { a.inbox.Disconnect(a.name) }

type sensor struct {
	name    string
	sampled dispatch.Signal[int]
}

func (s *sensor) uid(part string) string { return fmt.Sprintf("%s/%s", s.name, part) }

func (s *sensor) start() {
	s.sampled.Connect(s.uid("filter"), see)
	s.sampled.Connect(s.uid("store"), see)
}

// Wrong: the helper's last operand is a constant, and a different one.
func (s *sensor) pause() {
	s.sampled.Disconnect(s.uid("filters")) // want `no connection of sampled has uid`
}

// Right: the same constants.
func (s *sensor) stop() {
	s.sampled.Disconnect(s.uid("store"))
	s.sampled.Disconnect(s.uid("filter"))
}

type client struct {
	id   int
	said dispatch.Signal[int]
}

func (c *client) join() { c.said.Connect(fmt.Sprintf("%d-client", c.id), see) }

// Wrong: the suffixes differ.
func (c *client) leave() {
	c.said.Disconnect(fmt.Sprintf("%d-clients", c.id)) // want `no connection of said has uid`
}

// Right: a number can be written by hand.
func (c *client) leaveFirst() { c.said.Disconnect("1-client") }
