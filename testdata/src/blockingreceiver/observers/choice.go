package observers

import "time"

// A Guest hears of the door.
type Guest interface{ Rang(times int) }

// A patient guest wants to be waited for.
type patient interface{ Patient() bool }

// Door waits for the guests that want it.
type Door struct{ guests []Guest }

// AddGuest adds g.
func (d *Door) AddGuest(g Guest) { d.guests = append(d.guests, g) }

func (d *Door) waits(g Guest) bool {
	p, ok := g.(patient)
	return ok && p.Patient()
}

// NotifyRang tells all.
func (d *Door) NotifyRang(times int) {
	for _, g := range d.guests {
		if d.waits(g) {
			g.Rang(times)
		} else {
			go g.Rang(times)
		}
	}
}

type sleeper struct{}

func (*sleeper) Rang(int) { time.Sleep(time.Second) }

// Gate waits for every guest, and tells those of the yard besides.
type Gate struct{ guests, yard []Guest }

// AddGuest adds g.
func (x *Gate) AddGuest(g Guest) { x.guests = append(x.guests, g) }

// NotifyRang tells all.
func (x *Gate) NotifyRang(times int) {
	for _, g := range x.guests {
		g.Rang(times)
	}
	for _, g := range x.yard {
		go g.Rang(times)
	}
}

func enter(d *Door, x *Gate) {
	d.AddGuest(&sleeper{}) // it decides itself
	x.AddGuest(&sleeper{}) // want `receiver sleeper may block the sender`
}
