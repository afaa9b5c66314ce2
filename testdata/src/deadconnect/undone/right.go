package undone

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"time"

	"github.com/signalvet/signalvet/dispatch"
)

// Right: sent in between.
func SentBetween(ctx context.Context) error {
	saved.Connect("log", log)
	defer saved.Disconnect("log")
	return saved.Send(ctx, 1)
}

// Right: sent through a helper.
func HelperSends(ctx context.Context) {
	saved.Connect("log", log)
	save(ctx)
	saved.Disconnect("log")
}

func save(ctx context.Context) { _ = saved.Send(ctx, 1) }

// Right: somebody else sends while it waits.
func Waits(ctx context.Context) {
	c := saved.Connect("log", log)
	defer c.Disconnect()
	<-ctx.Done()
}

// Right: somebody else sends while it sleeps.
func Sleeps() {
	saved.Connect("log", log)
	time.Sleep(time.Second)
	saved.Disconnect("log")
}

// Right: the callback may send.
func Callback(f func()) {
	saved.Connect("log", log)
	f()
	saved.Disconnect("log")
}

// Right: the handler may send.
func Handler(next http.Handler, w http.ResponseWriter, r *http.Request) {
	saved.Connect("log", log)
	defer saved.Disconnect("log")
	next.ServeHTTP(w, r)
}

// Right: a goroutine may send.
func Goroutine(done chan struct{}) {
	c := saved.Connect("log", log)
	go func() { _ = saved.Send(context.Background(), 1) }()
	<-done
	c.Disconnect()
}

// Right: disconnected only when something fails.
func OnFailure() error {
	c := saved.Connect("log", log)
	if err := check(); err != nil {
		c.Disconnect()
		return err
	}
	return nil
}

func check() error { return nil }

// Right: disconnected in one branch.
func OneBranch(quiet bool) {
	saved.Connect("log", log)
	if quiet {
		saved.Disconnect("log")
	}
}

// Right: the receiver of another signal sends.
func Indirect(ctx context.Context) {
	saved.Connect("log", log)
	_ = loaded.Send(ctx, "text")
	saved.Disconnect("log")
}

// Right: another uid, another sender, another signal.
func Others() {
	saved.Connect("log", log)
	saved.Disconnect("audit")
	sales.From("eu").Connect("count", count)
	sales.From("us").Disconnect("count")
	loaded.Disconnect("log")
}

// Right: first disconnected, then connected.
func Replaced() {
	saved.Disconnect("log")
	saved.Connect("log", log)
}

// Right: it asks for the connection.
func Asks() {
	c := saved.Connect("log", log)
	fmt.Println(saved.HasReceivers())
	c.Disconnect()
}

// Right: the caller disconnects.
func Handle() *dispatch.Connection { return saved.Connect("log", log) }

// Right: kept.
type App struct{ conn *dispatch.Connection }

// Start connects.
func (a *App) Start() { a.conn = saved.Connect("log", log) }

// Stop disconnects.
func (a *App) Stop() { a.conn.Disconnect() }

// Right: disconnected by the next round.
func Rounds(ctx context.Context, n int) {
	for range n {
		saved.Disconnect("log")
		saved.Connect("log", log)
	}
	_ = saved.Send(ctx, 1)
}

// Right: stays connected, whether the store opens or not, and the wrapper returns nothing.
func WithoutResult(open func() error) error {
	quietly("opened", log)
	if err := open(); err != nil {
		return fmt.Errorf("open: %w", err)
	}
	return nil
}

// Right: the same, with a failure that nothing unknown comes before.
func WithoutResultFails(n int) error {
	quietly("checked", log)
	if n < 0 {
		return errors.New("negative")
	}
	return nil
}

func quietly(uid string, r dispatch.Receiver[int]) { saved.Connect(uid, r) }
