package dockerevents

import events "github.com/docker/go-events"

type watcher struct {
	all  *events.Broadcaster
	sink *events.Channel
}

func (w *watcher) start() {
	w.sink = events.NewChannel(8)
	w.all.Add(w.sink)
}

func (w *watcher) stop() {
	w.all.Remove(w.sink)
	w.all.Remove(events.NewQueue(w.sink)) // want `^a new object is no receiver of all \(nothing is disconnected\)$`
}
