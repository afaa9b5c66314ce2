package homemade

// An observer is told of changes.
type observer interface{ Changed(key string) }

// A board keeps its observers in two places: all of them in order, and each once.
type board struct {
	observers []observer
	known     map[observer]struct{}
}

// Subscribe adds o.
func (b *board) Subscribe(o observer) {
	if b.known == nil {
		b.known = make(map[observer]struct{})
	}
	b.known[o] = struct{}{}
	b.observers = append(b.observers, o)
}

// Publish tells those that are known.
func (b *board) Publish(key string) {
	for o := range b.known {
		o.Changed(key)
	}
}

// Announce tells all, in order.
func (b *board) Announce(key string) {
	for _, o := range b.observers {
		o.Changed(key)
	}
}

// Right: one call, which keeps the observer in two places.
func attach(b *board, o observer) {
	b.Subscribe(o)
}

// Wrong: two calls.
func attachTwice(b *board, o observer) {
	b.Subscribe(o)
	b.Subscribe(o) // want `receiver o is connected to known twice`
}

// A peer is told by a call of each.
type peer struct {
	kind int
	name string
}

func (p *peer) notify(text string) { println(p.name, text) }

// An account tracks its peers.
type account struct {
	peers map[*peer]struct{}
	leafs []*peer
}

func (a *account) addPeer(p *peer) int {
	n := len(a.peers)
	if a.peers == nil {
		a.peers = make(map[*peer]struct{})
	}
	a.peers[p] = struct{}{}
	if p.kind == 1 {
		a.leafs = append(a.leafs, p)
	}
	return n
}

func (a *account) removePeer(p *peer) int {
	n := len(a.peers)
	delete(a.peers, p)
	return n
}

func (a *account) notifyPeers() {
	for p := range a.peers {
		p.notify("changed")
	}
	for _, p := range a.leafs {
		p.notify("changed")
	}
}

// Right: one call adds a peer to both.
func (p *peer) register(a *account) bool { return a.addPeer(p) == 0 }
