package girc

import "github.com/lrstanley/girc"

type robot struct{ client *girc.Client }

// on hands the id out.
func (r *robot) on(cmd string, fn func(girc.Event)) string {
	return r.client.Handlers.Add(cmd, func(_ *girc.Client, e girc.Event) { fn(e) })
}

func (r *robot) flash(fn func(girc.Event)) {
	id := r.on("PART", fn) // want `^receiver fn is disconnected before "PART" is sent \(it is never called\)$`
	r.client.Handlers.Remove(id)
}

func (r *robot) keep(fn func(girc.Event), done <-chan struct{}) {
	id := r.on("PART", fn)
	defer r.client.Handlers.Remove(id)
	<-done
}
