package catalogue

import (
	"cmp"
	"slices"
	"strings"

	parts "github.com/signalvet/signalvet/passes/catalogue"
)

// facts are what the uses of a signal have in common, in words.
func (u *Use) facts() []string {
	var out []string
	if u.Via != "" {
		out = append(out, "through "+u.Via)
	}
	if u.Sender != "" {
		out = append(out, "sender "+u.Sender)
	}
	if u.Callers {
		out = append(out, "on behalf of its callers")
	}
	return out
}

// Facts are what is known of the send, in words.
func (s *Send) Facts() []string {
	out := s.facts()
	if len(s.Payload) > 0 {
		out = append(out, "sends "+strings.Join(s.Payload, ", "))
	}
	if s.Goroutine {
		out = append(out, "in a goroutine of its own")
	}
	if len(s.Locks) > 0 {
		out = append(out, "while "+strings.Join(s.Locks, ", ")+" is locked")
	}
	for _, h := range s.HeldBy {
		out = append(out, "while "+h.Function+" holds "+strings.Join(h.Locks, ", "))
	}
	switch s.Transaction {
	case parts.BeforeCommit:
		out = append(out, "before its transaction commits")
	case parts.TakesPart:
		out = append(out, "inside a transaction")
	}
	return out
}

// deliveryWords say how a receiver is called.
var deliveryWords = map[string]string{
	"inline": "called by the sender", "joined": "called in parallel while the sender waits", "queued": "through a queue",
	"async": "in the background", "": "called in a way that is not known",
}

// Facts are what is known of the connection, in words.
func (r *Receiver) Facts() []string {
	var out []string
	if r.UID != "" {
		out = append(out, "uid "+r.UID)
	}
	out = append(out, deliveryWords[r.Delivery])
	if r.Once {
		out = append(out, "at most once")
	}
	for _, block := range r.Blocks {
		out = append(out, "waits for "+block)
	}
	return append(out, r.facts()...)
}

// Why is the reason that the program gives for the connection: the comment at the connect, else that of the receiver.
func (r *Receiver) Why() string { return sentence(cmp.Or(r.Reason, r.Doc)) }

// Facts are what is known of the operation, in words.
func (o *Other) Facts() []string {
	out := []string{o.Role}
	if o.Role == "disconnect" {
		out = nil // the heading says it
	}
	if o.UID != "" {
		out = append(out, "uid "+o.UID)
	}
	return append(out, o.facts()...)
}

// InOrder are the receivers in the order in which they are called, when that is fixed, else in that of the source.
func (s *Signal) InOrder() []*Receiver {
	out := make([]*Receiver, len(s.Receivers))
	for i := range s.Receivers {
		out[i] = &s.Receivers[i]
	}
	slices.SortStableFunc(out, func(a, b *Receiver) int { return cmp.Compare(a.Order, b.Order) })
	return out
}
