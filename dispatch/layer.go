package dispatch

import (
	"cmp"
	"slices"
)

// layer is a set of connections. A signal has one; each isolation of
// dispatchtest puts a fresh one above it. The lock of the core guards it.
type layer struct {
	frozenAt  string
	anySender []*Connection         // sorted by compareOrder
	bySender  map[any][]*Connection // each sorted by compareOrder
	byUID     map[address]*Connection
	muted     map[string]int // by uid; "" stands for all
}

// address is what must be unique in a layer.
type address struct {
	uid    string
	sender any
	keyed  bool
}

func (c *Connection) address() address { return address{c.uid, c.sender, c.keyed} }

// compareOrder is the order of calling: priority, then age.
func compareOrder(a, b *Connection) int {
	return cmp.Or(cmp.Compare(a.priority, b.priority), cmp.Compare(a.seq, b.seq))
}

func (l *layer) insert(c *Connection) {
	if l.byUID == nil {
		l.byUID = map[address]*Connection{}
		l.bySender = map[any][]*Connection{}
	}
	l.byUID[c.address()] = c
	if c.keyed {
		l.bySender[c.sender] = inserted(l.bySender[c.sender], c)
	} else {
		l.anySender = inserted(l.anySender, c)
	}
}

// remove reports whether c was there.
func (l *layer) remove(c *Connection) bool {
	if l.byUID[c.address()] != c {
		return false
	}
	delete(l.byUID, c.address())
	if !c.keyed {
		l.anySender = removed(l.anySender, c)
		return true
	}
	l.bySender[c.sender] = removed(l.bySender[c.sender], c)
	if len(l.bySender[c.sender]) == 0 {
		delete(l.bySender, c.sender)
	}
	return true
}

func (l *layer) silences(c *Connection) bool {
	return !c.recorder && (l.muted[""] > 0 || l.muted[c.uid] > 0)
}

func inserted(conns []*Connection, c *Connection) []*Connection {
	at, _ := slices.BinarySearchFunc(conns, c, compareOrder)
	return slices.Insert(conns, at, c)
}

func removed(conns []*Connection, c *Connection) []*Connection {
	at, found := slices.BinarySearchFunc(conns, c, compareOrder)
	if !found {
		return conns
	}
	return slices.Delete(conns, at, at+1)
}

// heardFrom returns the connections that an event from sender reaches, in
// order. The slice is the caller's.
func (l *layer) heardFrom(sender any) []*Connection {
	conns := slices.Concat(l.anySender, l.bySender[sender])
	slices.SortFunc(conns, compareOrder)
	return conns
}

// all returns every connection in order. The slice is the caller's.
func (l *layer) all() []*Connection {
	conns := slices.Clone(l.anySender)
	for _, some := range l.bySender {
		conns = append(conns, some...)
	}
	slices.SortFunc(conns, compareOrder)
	return conns
}
