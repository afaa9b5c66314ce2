// Package ringer is a library that uses another.
package ringer

import (
	"time"

	"lockedsend/between/bell"
)

// Ringer waits for a bell.
type Ringer struct{ at *bell.Bell }

// Start listens.
func (r *Ringer) Start() { r.at.AddListener(r.wait) }

func (r *Ringer) wait() { time.Sleep(time.Second) }

// Name is all that others want.
func Name() string { return "ringer" }
