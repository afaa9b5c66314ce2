// Package handles has a dispatcher whose connections end by a method of what it returns.
package handles

import "sync"

type guest struct {
	id   int
	hear func(string)
}

// Party has guests.
type Party struct {
	mu     sync.Mutex
	count  int
	guests map[string][]guest
}

// Invitation is what a guest leaves by.
type Invitation struct {
	to   *Party
	room string
	id   int
}

// Join adds f to a room.
func (p *Party) Join(room string, f func(string)) Invitation {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.count++
	p.guests[room] = append(p.guests[room], guest{p.count, f})
	return Invitation{p, room, p.count}
}

func (p *Party) remove(i Invitation) {
	p.mu.Lock()
	defer p.mu.Unlock()
	list := p.guests[i.room]
	for n, g := range list {
		if g.id == i.id {
			p.guests[i.room] = append(list[:n:n], list[n+1:]...)
			return
		}
	}
}

// Leave takes the guest away.
func (i Invitation) Leave() { i.to.remove(i) }

// Broadcast tells the guests of a room.
func (p *Party) Broadcast(room, text string) {
	p.mu.Lock()
	list := p.guests[room]
	p.mu.Unlock()
	for _, g := range list {
		g.hear(text)
	}
}

func listen(text string) { println(text) }

// Bored is wrong: it leaves before anything is said.
func Bored(p *Party) {
	i := p.Join("kitchen", listen) // want `receiver listen is disconnected before "kitchen" is sent`
	i.Leave()
	p.Broadcast("kitchen", "soup")
}

// Hungry is right: it has heard of the soup.
func Hungry(p *Party) {
	i := p.Join("kitchen", listen)
	p.Broadcast("kitchen", "soup")
	i.Leave()
}

// Polite is right: it leaves at the end.
func Polite(p *Party, wait func()) {
	defer p.Join("hall", listen).Leave()
	wait()
}
