// Package ircmsg is a stub with the part of the API that the tests need.
package ircmsg

type Message struct {
	Command string
	Params  []string
}

func (msg *Message) Nick() (nick string) { return "" }
