// Package event is a stub with the part of the API that the tests need.
package event

import "time"

type TypeMuxEvent struct {
	Time time.Time
	Data interface{}
}

type TypeMux struct{}

func (mux *TypeMux) Subscribe(types ...interface{}) *TypeMuxSubscription { return nil }

func (mux *TypeMux) Post(ev interface{}) error { return nil }

func (mux *TypeMux) Stop() {}

type TypeMuxSubscription struct{}

func (s *TypeMuxSubscription) Chan() <-chan *TypeMuxEvent { return nil }

func (s *TypeMuxSubscription) Unsubscribe() {}

type Feed struct{}

func (f *Feed) Subscribe(channel interface{}) Subscription { return nil }

func (f *Feed) Send(value interface{}) (nsent int) { return 0 }

type FeedOf[T any] struct{}

func (f *FeedOf[T]) Subscribe(channel chan<- T) Subscription { return nil }

func (f *FeedOf[T]) Send(value T) (nsent int) { return 0 }

func JoinSubscriptions(subs ...Subscription) Subscription { return nil }

type Subscription interface {
	Err() <-chan error
	Unsubscribe()
}

func NewSubscription(producer func(<-chan struct{}) error) Subscription { return nil }

type SubscriptionScope struct{}

func (sc *SubscriptionScope) Track(s Subscription) Subscription { return nil }

func (sc *SubscriptionScope) Close() {}

func (sc *SubscriptionScope) Count() int { return 0 }
