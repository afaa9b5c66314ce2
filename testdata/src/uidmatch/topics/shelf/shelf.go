// Package shelf has topics in variables, and two in one type.
package shelf

import "uidmatch/topics/topic"

// The topics of the library.
var (
	Lent     = topic.Of[string]("lent")
	Returned = topic.Of[string]("returned")
)

// Shelf has topics of its own.
type Shelf struct {
	Full  topic.Topic[int]
	Empty topic.Topic[int]
}

func note(string) {}
func count(int)   {}

// Start listens.
func Start() {
	Lent.Listen("shelf.lent", note)
	Returned.Listen("shelf.returned", note)
}

// Stop has one uid with a slip, and mixes two others up.
func Stop() {
	Lent.Ignore("shelf-lent") // want `no connection of .* has uid "shelf-lent"; did you mean "shelf.lent"\?`
	Lent.Ignore("shelf.returned")
	Returned.Ignore("shelf.returned")
}

// Watch listens to a shelf.
func (s *Shelf) Watch() {
	s.Full.Listen("watch.full", count)
	s.Empty.Listen("watch.empty", count)
}

// Unwatch mixes two up.
func (s *Shelf) Unwatch() {
	s.Full.Ignore("watch.empty")
	s.Empty.Ignore("watch.empty")
}
