package classes

import (
	"bufio"
	"bytes"
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log"
	"log/slog"
	"net"
	"net/http"
	"net/mail"
	"net/smtp"
	"net/url"
	"os"
	"os/exec"
	"sync"
	"sync/atomic"
	"time"
)

var (
	total  atomic.Int64
	seen   sync.Map
	mu     sync.Mutex
	byMail = map[string]int{}
	out    bytes.Buffer
)

// Right: it only counts.
func tally(ctx context.Context, o Order) error {
	total.Add(1)
	seen.Store(o.ID, true)
	return nil
}

// Right: locks are off by default.
func index(ctx context.Context, o Order) error {
	mu.Lock()
	defer mu.Unlock()
	byMail[o.Email]++
	return nil
}

// Right: the disk is off by default.
func spool(ctx context.Context, o Order) error {
	body, err := os.ReadFile("template.txt")
	if err != nil {
		return err
	}
	return os.WriteFile(fmt.Sprintf("spool/%d", o.ID), body, 0o600)
}

// Right: logging is what receivers are for.
func logOrder(ctx context.Context, o Order) error {
	log.Printf("order %d", o.ID)
	slog.InfoContext(ctx, "order", "id", o.ID)
	_, err := fmt.Println(o.Email)
	return err
}

// Right: io.Writer and io.Reader are anything; they are not in the table.
func encode(ctx context.Context, o Order) error {
	var w io.Writer = &out
	if err := json.NewEncoder(w).Encode(o); err != nil {
		return err
	}
	_, err := io.Copy(io.Discard, &out)
	return err
}

// Right: through io.Writer even a connection is only a writer.
func line(ctx context.Context, o Order) error {
	_, err := fmt.Fprintf(upstream, "order %d\n", o.ID)
	return err
}

// Right: through io.Reader a connection is only a reader. (So says the design, though it waits.)
func answer(ctx context.Context, o Order) error {
	_, err := bufio.NewReader(upstream).ReadString('\n')
	return err
}

// Right: Start does not wait.
func detach(ctx context.Context, o Order) error { return exec.Command("lpr", "invoice.pdf").Start() }

// Right: preparing a command runs nothing.
func plan(ctx context.Context, o Order) error {
	cmd := exec.CommandContext(ctx, "lpr", fmt.Sprint(o.ID))
	cmd.Env = append(os.Environ(), "LANG=C")
	log.Print(cmd.String())
	return nil
}

// Right: sql.Open does not dial; the statistics are at hand.
func openPool(ctx context.Context, o Order) error {
	pool, err := sql.Open("sqlite", ":memory:")
	if err != nil {
		return err
	}
	pool.SetMaxOpenConns(4)
	log.Print(pool.Stats().InUse)
	return nil
}

// Right: building a request asks nobody.
func draft(ctx context.Context, o Order) error {
	u, err := url.Parse("https://example.org")
	if err != nil {
		return err
	}
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, u.String(), nil)
	if err != nil {
		return err
	}
	req.Header.Set("X-Order", fmt.Sprint(o.ID))
	return nil
}

// Right: parsing addresses and building credentials asks nobody.
func address(ctx context.Context, o Order) error {
	if _, err := mail.ParseAddress(o.Email); err != nil {
		return err
	}
	if net.ParseIP(net.JoinHostPort("::1", "25")) != nil || smtp.PlainAuth("", "a", "b", "c") == nil {
		return errors.New("no address")
	}
	return nil
}

// Right: time is asked, not waited for.
func stamp(ctx context.Context, o Order) error {
	ctx, cancel := context.WithTimeout(ctx, time.Second)
	defer cancel()
	t := time.NewTimer(time.Hour)
	defer t.Stop()
	fmt.Printf("%s %x\n", time.Now().Format(time.RFC3339), sha256.Sum256([]byte(o.Email)))
	return ctx.Err()
}

// Right: the timer's function runs in a goroutine of its own.
func remind(ctx context.Context, o Order) error {
	time.AfterFunc(time.Hour, func() { _, _ = http.Get("https://example.org/remind") })
	return nil
}

// Right: a receiver's own sends do not make it blocking.
func forward(ctx context.Context, o Order) error { return prices.From("EUR").Send(ctx, o) }

func registerQuick() {
	orders.Connect("tally", tally)
	orders.Connect("index", index)
	orders.Connect("spool", spool)
	orders.Connect("log", logOrder)
	orders.Connect("encode", encode)
	orders.Connect("line", line)
	orders.Connect("answer", answer)
	orders.Connect("detach", detach)
	orders.Connect("plan", plan)
	orders.Connect("pool", openPool)
	orders.Connect("draft", draft)
	orders.Connect("address", address)
	orders.Connect("stamp", stamp)
	orders.Connect("remind", remind)
	orders.Connect("forward", forward)
}
