// Package gethevent does with its library what each check looks for, and beside it what is right.
package gethevent

import (
	"database/sql"
	"net/http"
	"sync"

	"github.com/ethereum/go-ethereum/event"
)

type chain struct {
	mu    sync.Mutex
	heads event.Feed
	count int
}

// run takes the lock for each head.
func (c *chain) run() {
	ch := make(chan int)
	sub := c.heads.Subscribe(ch)
	defer sub.Unsubscribe()
	for range ch {
		c.mu.Lock()
		c.count++
		c.mu.Unlock()
	}
}

// open sends to run, which waits for the lock.
func (c *chain) open() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.heads.Send(c.count) // want `^lockedsend: heads is sent while mu is locked \(it waits while a receiver's queue is full, and a receiver that calls back may deadlock\)$`
}

// shut unlocks first.
func (c *chain) shut() {
	c.mu.Lock()
	n := c.count
	c.mu.Unlock()
	c.heads.Send(n)
}

func late() {
	var feed event.Feed
	feed.Send(1)
	ch := make(chan int, 1)
	defer feed.Subscribe(ch).Unsubscribe() // want `^lateconnect: receiver ch is connected after feed is sent \(it misses that send\)$`
	<-ch
}

func early() {
	var feed event.Feed
	ch := make(chan int, 1)
	defer feed.Subscribe(ch).Unsubscribe()
	feed.Send(1)
	<-ch
}

func twice() {
	var feed event.Feed
	ch := make(chan int, 2)
	defer feed.Subscribe(ch).Unsubscribe()
	defer feed.Subscribe(ch).Unsubscribe() // want `^dupconnect: receiver ch is connected to feed twice \(it is called twice\)$`
	feed.Send(1)
	<-ch
}

func store(db *sql.DB, c *chain) error {
	tx, err := db.Begin()
	if err != nil {
		return err
	}
	defer tx.Rollback()
	c.heads.Send(1) // want `^txsend: heads is sent before its transaction commits \(a rollback cannot undo its receivers\)$`
	return tx.Commit()
}

// serve subscribes for each request, and loses the subscription.
func serve(c *chain) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		ch := make(chan int, 1)
		c.heads.Subscribe(ch) // want `^droppedresult: the connection of ch to heads is dropped \(nothing else can disconnect it\)$` `^dupconnect: receiver ch is connected to heads per request and never disconnected$`
		<-ch
	}
}

// registerForgotten is called by nobody.
func registerForgotten(c *chain) event.Subscription { return c.heads.Subscribe(make(chan int)) } // want `^deadconnect: receiver channel is never connected to heads \(registerForgotten is never called\)$`

// unheard has no channel anywhere.
var unheard event.FeedOf[string] // want `^orphansignal: unheard is sent but never received \(no receiver is connected\)$`

func shout() { unheard.Send("shouted") }

// Start does all of it.
func Start(db *sql.DB) {
	c := new(chain)
	go c.run()
	c.open()
	c.shut()
	late()
	early()
	twice()
	shout()
	_ = store(db, c)
	http.HandleFunc("/", serve(c))
}
