package dispatch

import (
	"bufio"
	"fmt"
	"io"
	"strings"
)

// Dump writes the wiring of the program as it is now: each signal of [All]
// with its receivers in the order of calling.
//
//	orders (dispatch.Signal[shop.Order]), frozen at main.go:20
//		audit: shop.audit, connected at audit.go:12 (priority -1, once)
//
// It returns the first error of w.
func Dump(w io.Writer) error {
	out := bufio.NewWriter(w)
	for s := range All() {
		c := s.base()
		fmt.Fprintf(out, "%s (%s)%s\n", s.Name(), typeOf(s), c.freezeNote())
		for conn := range s.Receivers() {
			fmt.Fprintf(out, "\t%s: %s, connected at %s%s\n",
				conn.label(), conn.Receiver(), conn.Source(), conn.notes())
		}
	}
	return out.Flush()
}

// typeOf is the type of a signal, without the star of its pointer.
func typeOf(s AnySignal) string { return strings.TrimPrefix(fmt.Sprintf("%T", s), "*") }

func (c *core) freezeNote() string {
	c.mu.Lock()
	defer c.mu.Unlock()
	if at := c.top().frozenAt; at != "" {
		return ", frozen at " + at
	}
	return ""
}

// label is the uid with the sender, if there is one.
func (c *Connection) label() string {
	if c.keyed {
		return fmt.Sprintf("%s from %v", c.uid, c.sender)
	}
	return c.uid
}

// notes tells the options in parentheses.
func (c *Connection) notes() string {
	var notes []string
	if c.priority != 0 {
		notes = append(notes, fmt.Sprintf("priority %d", c.priority))
	}
	for _, note := range []struct {
		holds bool
		text  string
	}{{c.once, "once"}, {c.until != nil, "until a context ends"}, {c.queue != nil, "in background"}, {c.isMuted(), "muted"}} {
		if note.holds {
			notes = append(notes, note.text)
		}
	}
	if notes == nil {
		return ""
	}
	return " (" + strings.Join(notes, ", ") + ")"
}
