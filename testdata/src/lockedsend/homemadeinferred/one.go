package homemadeinferred

import "sync"

// Desk keeps a channel for each guest.
type Desk struct {
	mu     sync.Mutex
	guests map[int]chan<- string
}

// Attach adds the channel of a guest.
func (d *Desk) Attach(id int, c chan<- string) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.guests[id] = c
}

// NotifyAll is wrong: a guest that attaches waits for one that does not read.
func (d *Desk) NotifyAll(text string) {
	d.mu.Lock()
	defer d.mu.Unlock()
	for _, c := range d.guests {
		c <- text // want `^receivers are fed while mu is locked \(Attach locks it too; Desk is inferred to be a dispatcher\)$`
	}
}

// NotifyOne is wrong for the same reason.
func (d *Desk) NotifyOne(id int, text string) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if c, ok := d.guests[id]; ok {
		c <- text // want `^receivers are fed while mu is locked \(Attach locks it too; Desk is inferred to be a dispatcher\)$`
	}
}

// Ask is right: the answer of a guest is asked for, nobody is told anything.
func (d *Desk) Ask(id int) bool {
	d.mu.Lock()
	defer d.mu.Unlock()
	_, ok := d.guests[id]
	return ok
}
