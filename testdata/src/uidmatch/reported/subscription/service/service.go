// Package service keeps subscriptions.
package service

import (
	"context"

	"uidmatch/reported/subscription/lifecycle"

	"github.com/signalvet/signalvet/dispatch"
)

type service struct {
	group  lifecycle.Group
	opened dispatch.Signal[string]
	closed dispatch.Signal[string]
}

func see(context.Context, string) error { return nil }

func (s *service) start() {
	lifecycle.Add(&s.group, lifecycle.Subscribe(&s.opened, "svc.opened", see))
	lifecycle.Add(&s.group, lifecycle.Subscribe(&s.closed, "svc.closed", see))
}

// Right: the group cancels what it was given.
func (s *service) stop() { s.group.Close() }

// Wrong: this uid belongs to the other signal.
func (s *service) half() {
	s.opened.Disconnect("svc.closed") // want `uid "svc.closed" is connected to closed, not to opened`
}
