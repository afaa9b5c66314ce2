// Package gookit fires events of a library that returns its error first.
package gookit

import "github.com/gookit/event"

func fire(em *event.Manager) error {
	em.Fire("opened", nil) // want `^the error of em.Fire is dropped \(a failing receiver stays unnoticed\)$`
	em.MustFire("opened", nil)
	err, _ := em.Fire("opened", nil)
	return err
}
