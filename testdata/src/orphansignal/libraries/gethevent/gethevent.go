package gethevent

import "github.com/ethereum/go-ethereum/event"

type pool struct {
	added event.Feed
	lost  event.Feed // want `^lost is sent but never received \(no receiver is connected\)$`
	given *event.Feed
}

func newPool(given *event.Feed) *pool { return &pool{given: given} }

func (p *pool) watch(ch chan<- int) event.Subscription { return p.added.Subscribe(ch) }

func (p *pool) add() {
	p.added.Send(1)
	p.lost.Send(1)
	p.given.Send(1)
}
