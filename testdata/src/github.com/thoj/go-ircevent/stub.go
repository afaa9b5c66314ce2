// Package irc is a stub with the part of the API that the tests need.
package irc

func (irc *Connection) Loop() {}

func (irc *Connection) Quit() {}

func (irc *Connection) Join(channel string) {}

func (irc *Connection) Privmsg(target, message string) {}

func (irc *Connection) Reconnect() error { return nil }

func (irc *Connection) Connect(server string) error { return nil }

func IRC(nick, user string) *Connection { return nil }

func (irc *Connection) AddCallback(eventcode string, callback func(*Event)) int { return 0 }

func (irc *Connection) RemoveCallback(eventcode string, i int) bool { return false }

func (irc *Connection) ClearCallback(eventcode string) bool { return false }

func (irc *Connection) ReplaceCallback(eventcode string, i int, callback func(*Event)) {}

func (irc *Connection) RunCallbacks(event *Event) {}

type Connection struct{}

type Event struct {
	Code string

	Nick string

	Arguments []string
}
