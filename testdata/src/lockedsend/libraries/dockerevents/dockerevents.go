package dockerevents

import events "github.com/docker/go-events"

type relay struct{ all *events.Broadcaster }

func (r *relay) Write(event events.Event) error {
	return r.all.Write("relayed") // want `^all is sent while all is locked \(it calls receiver r under its lock\)$`
}

func (r *relay) Close() error { return nil }

func (r *relay) start() { r.all.Add(r) }
