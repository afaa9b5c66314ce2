// Package homemade has a dispatcher without uids.
package homemade

import "net/http"

// Bus keeps functions.
type Bus struct{ handlers []func(string) }

// Subscribe adds f.
//
//signalvet:connect receiver=f
func (b *Bus) Subscribe(f func(string)) { b.handlers = append(b.handlers, f) }

// On adds f to a topic.
//
//signalvet:connect topic=topic receiver=f
func (b *Bus) On(topic string, f func(string)) { b.handlers = append(b.handlers, f) }

// Publish calls the handlers.
//
//signalvet:send
func (b *Bus) Publish(text string) {
	for _, h := range b.handlers {
		h(text)
	}
}

var news Bus

func show(text string) { println(text) }
func log(text string)  { println(text) }

// Wrong: called twice for each event.
func twice() {
	news.Subscribe(show)
	news.Subscribe(show) // want `^receiver show is connected to news twice \(it is called twice\)$`
}

// Wrong: once more in each round.
func loop(n int) {
	for range n {
		news.Subscribe(show) // want `receiver show is connected to news in every iteration \(it is called twice\)`
	}
}

type screen struct{ name string }

func (s *screen) show(text string) { println(s.name, text) }

// Wrong: the same method of the same object.
func methods(s *screen) {
	news.Subscribe(s.show)
	news.Subscribe(s.show) // want `receiver show is connected to news twice`
}

// Wrong: on one topic.
func topic(s *screen) {
	news.On("sport", show)
	news.On("sport", show) // want `receiver show is connected to .* twice`
}

// Right: two functions.
func functions() {
	news.Subscribe(show)
	news.Subscribe(log)
}

// Right: two objects.
func objects(a, b *screen) {
	news.Subscribe(a.show)
	news.Subscribe(b.show)
}

// Right: each literal holds another name.
func literals(names []string) {
	for _, name := range names {
		news.Subscribe(func(text string) { println(name, text) })
	}
}

// Right: two topics.
func topics(names []string) {
	news.On("sport", show)
	news.On("weather", show)
	for _, name := range names {
		news.On(name, show)
	}
}

// Right: a bus in each round.
func buses(n int) (out []*Bus) {
	for range n {
		b := new(Bus)
		b.Subscribe(show)
		out = append(out, b)
	}
	return out
}

// Feed gives back what unsubscribes.
type Feed struct{ handlers []func(string) }

// Watch adds f.
//
//signalvet:connect receiver=fn token=result0
func (f *Feed) Watch(fn func(string)) (cancel func()) {
	f.handlers = append(f.handlers, fn)
	return func() { f.handlers = nil }
}

var feed Feed

// Wrong: one more for each request.
func stream(w http.ResponseWriter, r *http.Request) {
	news.Subscribe(show) // want `receiver show is connected to news per request and never disconnected`
}

// Right: each request has its own, and takes it away.
func session(w http.ResponseWriter, r *http.Request) {
	cancel := feed.Watch(show)
	defer cancel()
	<-r.Context().Done()
}
