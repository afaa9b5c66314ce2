// Package pubsub is a stub with the part of the API that the tests need.
package pubsub

type PubSub struct{}

func New(capacity int) *PubSub { return nil }

func (ps *PubSub) Sub(topics ...string) chan interface{} { return nil }

func (ps *PubSub) SubOnce(topics ...string) chan interface{} { return nil }

func (ps *PubSub) SubOnceEach(topics ...string) chan interface{} { return nil }

func (ps *PubSub) AddSub(ch chan interface{}, topics ...string) {}

func (ps *PubSub) AddSubOnceEach(ch chan interface{}, topics ...string) {}

func (ps *PubSub) Pub(msg interface{}, topics ...string) {}

func (ps *PubSub) TryPub(msg interface{}, topics ...string) {}

func (ps *PubSub) Unsub(ch chan interface{}, topics ...string) {}

func (ps *PubSub) Close(topics ...string) {}

func (ps *PubSub) Shutdown() {}
