// Package blocks holds functions that wait, and functions that only look so.
package blocks

import (
	"bufio"
	"context"
	"database/sql"
	"net/http"
	"os/exec"
	"sync"
	"time"
)

// Jobs has room for every job.
var Jobs = make(chan int, 100) // want Jobs:"^buffered$"

func fetch(url string) error { // want fetch:`^blocks: net \(net/http.Get\)$`
	resp, err := http.Get(url)
	if err != nil {
		return err
	}
	return resp.Body.Close()
}

func viaFetch() error { return fetch("https://example.org") } // want viaFetch:`^blocks: net \(fetch → net/http.Get\)$`

func query(ctx context.Context, db *sql.DB) error { // want query:`^blocks: db \(\(\*database/sql.DB\).ExecContext\)$`
	_, err := db.ExecContext(ctx, "delete from orders")
	return err
}

func run() error { // want run:`^blocks: exec \(\(\*os/exec.Cmd\).Run\)$`
	return exec.Command("true").Run()
}

func nap() { // want nap:`^blocks: sleep \(time.Sleep\)$`
	time.Sleep(time.Second)
}

func tick() { // want tick:`^blocks: sleep \(time.After\)$`
	<-time.After(time.Second)
}

func join(group *sync.WaitGroup) { // want join:`^blocks: wait \(\(\*sync.WaitGroup\).Wait\)$`
	group.Wait()
}

func receive(results chan int) int { // want receive:`^blocks: chan \(receive from results\)$`
	return <-results
}

func guard(mu *sync.Mutex) { // want guard:`^blocks: lock \(\(\*sync.Mutex\).Lock\)$`
	mu.Lock()
	defer mu.Unlock()
}

// The severest class comes first, with the shortest way to each.
func several(ctx context.Context) { // want several:`^blocks: net \(fetch → net/http.Get\); blocks: sleep \(nap → time.Sleep\)$`
	nap()
	_ = viaFetch()
	_ = fetch("https://example.org")
}

// Recursion loses nothing.
func ping(n int) { // want ping:`^blocks: sleep \(pong → time.Sleep\)$`
	if n > 0 {
		pong(n - 1)
	}
}

func pong(n int) { // want pong:`^blocks: sleep \(time.Sleep\)$`
	time.Sleep(time.Second)
	ping(n)
}

func maker(url string) func() error { // want maker:`returns what blocks: net \(fetch → net/http.Get\)`
	return func() error { return fetch(url) }
}

// A closed door: another goroutine waits.
func handsOver(url string) {
	go fetch(url)
}

func enqueue(n int) { Jobs <- n }

func offer(results chan int) {
	select {
	case results <- 1:
	default:
	}
}

// Starting is not waiting.
func start() error { return exec.Command("true").Start() }

// A reader may be anything.
func read(r *bufio.Reader) error {
	_, err := r.ReadByte()
	return err
}
