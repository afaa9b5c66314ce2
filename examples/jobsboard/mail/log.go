// Package mail writes e-mails to a log instead of sending them, so that the
// example needs no mail server.
package mail

import (
	"context"
	"encoding/json"
	"io"
	"sync"
	"time"
)

// Message is an e-mail.
type Message struct {
	To, Subject, Body string
}

// Entry is one line of the log, as JSON: a message can neither forge a second
// entry nor break its own.
type Entry struct {
	Sent time.Time
	Message
}

// Log is a mailer that writes each message as one line of JSON. It may be used
// by several goroutines.
type Log struct {
	mu  sync.Mutex
	out *json.Encoder
}

// NewLog returns a Log that writes to out.
func NewLog(out io.Writer) *Log {
	return &Log{out: json.NewEncoder(out)}
}

// Send writes m to the log. The context is there for mailers that reach out.
func (l *Log) Send(_ context.Context, m Message) error {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.out.Encode(Entry{Sent: time.Now().UTC(), Message: m})
}
