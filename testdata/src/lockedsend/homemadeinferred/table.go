package homemadeinferred

import "sync"

// A link is a connection to somebody, and no observer.
type link struct {
	addr string
	mu   sync.Mutex
	last string
}

func (l *link) reset() { l.last = "" }

func (l *link) transmit(text string) { l.last = text }

// A table keeps the links, and calls a function with each.
type table struct{ byAddr map[string]*link }

func (t *table) upsertLink(l *link) { t.byAddr[l.addr] = l }

func (t *table) deleteLink(l *link) { delete(t.byAddr, l.addr) }

func (t *table) forEachLink(f func(l *link)) {
	for _, l := range t.byAddr {
		f(l)
	}
}

// A switchboard sends through its links.
type switchboard struct {
	mu    sync.Mutex
	table table
}

// sendPing sends something over the wire: that is what a link is for.
func sendPing(l *link) { l.transmit("ping") }

// Right: what is kept in the table are no observers, whatever is done with them.
func (s *switchboard) ping() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.table.forEachLink(func(l *link) { sendPing(l) })
}

// Right: a table of things.
func (s *switchboard) reset() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.table.forEachLink(func(l *link) { l.reset() })
}
