// Package discordgo is a stub with the part of the API that the tests need.
package discordgo

func New(token string) (s *Session, err error) { return nil, nil }

func (s *Session) AddHandler(handler interface{}) func() { return nil }

func (s *Session) AddHandlerOnce(handler interface{}) func() { return nil }

type Connect struct{}

type Disconnect struct{}

type Ready struct {
	Version int
}

type MessageCreate struct{}

type Session struct {
	SyncEvents bool
}

func (s *Session) Open() error { return nil }

func (s *Session) Close() error { return nil }
