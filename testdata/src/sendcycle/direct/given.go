package direct

import "github.com/asaskevich/EventBus"

// Sheet tells its readers which sheet has changed.
type Sheet struct {
	readers []Reader
	cells   int
}

// Reader is told of changes.
type Reader interface{ Changed(s *Sheet) }

// Subscribe adds a reader.
func (s *Sheet) Subscribe(r Reader) { s.readers = append(s.readers, r) }

// Set changes a cell.
func (s *Sheet) Set(n int) {
	s.cells = n
	s.notify()
}

func (s *Sheet) notify() {
	for _, r := range s.readers {
		r.Changed(s)
	}
}

type summing struct{}

// Changed is wrong: it changes the sheet that it is told of.
func (summing) Changed(s *Sheet) { s.Set(s.cells + 1) } // want `sending (readers|s) leads back to (readers|s) \(summing → Set; Sheet is inferred to be a dispatcher\)`

type counting struct{ n int }

// Changed is right.
func (c *counting) Changed(s *Sheet) { c.n++ }

func sheets() {
	var s Sheet
	s.Subscribe(summing{})
	s.Subscribe(&counting{})
}

type relay struct{ bus EventBus.Bus }

func newRelay(bus EventBus.Bus) *relay {
	r := &relay{bus: bus}
	if bus.SubscribeAsync("up", r.up, false) != nil || bus.SubscribeAsync("down", r.down, false) != nil || bus.SubscribeAsync("end", r.end, false) != nil {
		panic("closed")
	}
	return r
}

// Wrong: the two call each other on the bus that was given.
func (r *relay) up() { r.tell("down") } // want `sending "down" leads back to "down" \(down → tell → up → tell\)`

func (r *relay) down() { r.tell("up") }

// Right: nobody listens.
func (r *relay) end() { r.tell("ended") }

func (r *relay) tell(topic string) { r.bus.Publish(topic) }
