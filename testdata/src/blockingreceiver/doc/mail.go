// Package doc holds the lines that the documentation of blockingreceiver shows.
package doc

import (
	"context"
	"net"
	"net/smtp"

	"github.com/signalvet/signalvet/dispatch"
)

// Order is the payload.
type Order struct {
	To   []string
	Text []byte
}

const (
	addr = "mail.example.org:25"
	from = "shop@example.org"
)

var (
	orders = dispatch.New[Order]("orders")
	queue  = dispatch.NewQueue(1, 100)
)

func wrong() {
	orders.Connect("mail", func(ctx context.Context, o Order) error { return smtp.SendMail(addr, nil, from, o.To, o.Text) }) // want `receiver function literal may block the sender \(net/smtp.SendMail\)`
}

func right() {
	orders.Connect("mail", mail, dispatch.InBackground(queue))
}

func mail(ctx context.Context, o Order) error { return smtp.SendMail(addr, nil, from, o.To, o.Text) }

func directives() {
	orders.Connect("local", local)
	orders.Connect("plugin", plugin) // want `receiver plugin may block the sender \(plugin\)`
}

//signalvet:nonblocking the connection is local and answers at once
func local(ctx context.Context, o Order) error {
	conn, err := net.Dial("unix", "/run/shop.sock")
	if err != nil {
		return err
	}
	return conn.Close()
}

var loaded func(Order) error

//signalvet:blocking net
func plugin(ctx context.Context, o Order) error { return loaded(o) }
