// Command app sees that nobody else listens.
package main

import "uidmatch/topics/shelf"

func main() {
	shelf.Start()
	defer shelf.Stop() // want `uid "shelf.returned" is connected to .*, not to .*`
	s := new(shelf.Shelf)
	s.Watch()
	defer s.Unwatch() // want `uid "watch.empty" is connected to .*, not to .*`
}
