package classes

import (
	"bytes"
	"context"
	"encoding/json"
	"net"
	"net/http"
	"net/rpc"
	"net/smtp"
	"net/url"
	"time"
)

// Wrong: http.Get waits for the answer.
func ping(ctx context.Context, o Order) error {
	resp, err := http.Get("https://example.org/ping")
	if err != nil {
		return err
	}
	return resp.Body.Close()
}

// Wrong: the web hook is posted while the sender waits.
func webhook(ctx context.Context, o Order) error {
	body, err := json.Marshal(o)
	if err != nil {
		return err
	}
	resp, err := http.Post("https://example.org/hook", "application/json", bytes.NewReader(body))
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	return nil
}

// Wrong: a client with a timeout waits until the timeout.
func fraudCheck(ctx context.Context, o Order) error {
	client := &http.Client{Timeout: time.Second}
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, "https://example.org", nil)
	if err != nil {
		return err
	}
	resp, err := client.Do(req)
	if err != nil {
		return err
	}
	return resp.Body.Close()
}

// Wrong: only large orders are posted, but those wait.
func postForm(ctx context.Context, o Order) error {
	if o.ID < 1000 {
		return nil
	}
	_, err := http.PostForm("https://example.org", url.Values{"to": {o.Email}})
	return err
}

// Wrong: a mail server is asked.
func confirm(ctx context.Context, o Order) error {
	return smtp.SendMail("localhost:25", nil, "shop@example.org", []string{o.Email}, []byte("Thank you"))
}

// Wrong: dialling waits.
func statsd(ctx context.Context, o Order) error {
	c, err := net.DialTimeout("tcp", "localhost:8125", time.Second)
	if err != nil {
		return err
	}
	return c.Close()
}

// Wrong: a dialer with a context waits, too.
func graphite(ctx context.Context, o Order) error {
	var d net.Dialer
	c, err := d.DialContext(ctx, "tcp", "localhost:2003")
	if err != nil {
		return err
	}
	return c.Close()
}

// Wrong: so does a name server.
func resolve(ctx context.Context, o Order) error {
	_, err := net.LookupHost("example.org")
	return err
}

// Wrong: the mail exchangers are looked up with a context.
func checkMX(ctx context.Context, o Order) error {
	_, err := net.DefaultResolver.LookupMX(ctx, "example.org")
	return err
}

// Wrong: a remote call waits for its reply.
func remote(ctx context.Context, o Order) error {
	c, err := rpc.Dial("tcp", "localhost:1234")
	if err != nil {
		return err
	}
	var ok bool
	return c.Call("Stock.Take", o.ID, &ok)
}

var upstream net.Conn

// Wrong: a connection's Write waits for the peer.
func stream(ctx context.Context, o Order) error {
	_, err := upstream.Write([]byte(o.Email))
	return err
}

// Wrong: and its Read does.
func acknowledge(ctx context.Context, o Order) error {
	var buf [1]byte
	_, err := upstream.Read(buf[:])
	return err
}

// transport is chosen at start-up.
var transport http.RoundTripper = http.DefaultTransport

// Wrong: a round trip is a wait, whoever makes it.
func roundTrip(ctx context.Context, o Order) error {
	req, err := http.NewRequest(http.MethodHead, "https://example.org", nil)
	if err != nil {
		return err
	}
	resp, err := transport.RoundTrip(req)
	if err != nil {
		return err
	}
	return resp.Body.Close()
}

func registerNet() {
	orders.Connect("ping", ping)               // want `receiver ping may block the sender.*net/http\.Get`
	orders.Connect("webhook", webhook)         // want `receiver webhook may block the sender.*net/http\.Post`
	orders.Connect("fraud", fraudCheck)        // want `receiver fraudCheck may block the sender`
	orders.Connect("form", postForm)           // want `receiver postForm may block the sender.*net/http\.PostForm`
	orders.Connect("confirm", confirm)         // want `receiver confirm may block the sender.*net/smtp\.SendMail`
	orders.Connect("statsd", statsd)           // want `receiver statsd may block the sender.*net\.DialTimeout`
	orders.Connect("graphite", graphite)       // want `receiver graphite may block the sender`
	orders.Connect("resolve", resolve)         // want `receiver resolve may block the sender.*net\.LookupHost`
	orders.Connect("mx", checkMX)              // want `receiver checkMX may block the sender`
	orders.Connect("remote", remote)           // want `receiver remote may block the sender.*net/rpc`
	orders.Connect("stream", stream)           // want `receiver stream may block the sender`
	orders.Connect("acknowledge", acknowledge) // want `receiver acknowledge may block the sender`
	orders.Connect("trip", roundTrip)          // want `receiver roundTrip may block the sender`
}
