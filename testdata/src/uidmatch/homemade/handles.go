package homemade

// Handle is what Channel.Join returns.
type Handle struct{ number int }

type member struct {
	number int
	hear   func(string)
}

// Channel has members, which handles tell apart.
type Channel struct {
	last    int
	members []member
}

// Join adds a function.
func (c *Channel) Join(hear func(string)) Handle {
	c.last++
	c.members = append(c.members, member{c.last, hear})
	return Handle{c.last}
}

// Leave takes away what the handle stands for.
func (c *Channel) Leave(h Handle) {
	for i := range c.members {
		if c.members[i].number == h.number {
			c.members = append(c.members[:i:i], c.members[i+1:]...)
			return
		}
	}
}

// Broadcast tells all members.
func (c *Channel) Broadcast(text string) {
	for _, m := range c.members {
		m.hear(text)
	}
}

var (
	news   Channel
	gossip Channel
)

type listener struct{ toNews, toGossip Handle }

func (l *listener) join() {
	l.toNews = news.Join(func(string) {})
	l.toGossip = gossip.Join(func(string) {})
}

func (l *listener) leave() {
	news.Leave(l.toNews)
	news.Leave(l.toGossip) // want `gossip`
	news.Broadcast("left")
	gossip.Broadcast("left")
}
