// Package ircevent is a stub with the part of the API that the tests need.
package ircevent

import (
	"github.com/ergochat/irc-go/ircmsg"
)

func (irc *Connection) Loop() {}

func (irc *Connection) Quit() {}

func (irc *Connection) Join(channel string) error { return nil }

func (irc *Connection) Privmsg(target, message string) error { return nil }

func (irc *Connection) Reconnect() {}

func (irc *Connection) Connect() (err error) { return nil }

type CallbackID struct{}

func (irc *Connection) AddCallback(command string, callback func(ircmsg.Message)) CallbackID {
	return CallbackID{}
}

func (irc *Connection) RemoveCallback(id CallbackID) {}

func (irc *Connection) ClearCallback(command string) {}

func (irc *Connection) ReplaceCallback(id CallbackID, callback func(ircmsg.Message)) bool {
	return false
}

func (irc *Connection) AddBatchCallback(callback func(*Batch) bool) CallbackID { return CallbackID{} }

func (irc *Connection) AddConnectCallback(callback func(ircmsg.Message)) (id CallbackID) {
	return CallbackID{}
}

func (irc *Connection) AddDisconnectCallback(callback func(ircmsg.Message)) (id CallbackID) {
	return CallbackID{}
}

type Connection struct {
	Server string

	Nick string
}

type Batch struct{}
