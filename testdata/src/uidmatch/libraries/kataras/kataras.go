package kataras

import "github.com/kataras/go-events"

type session struct{ hub events.EventEmmiter }

func (s *session) expire(data ...interface{}) {}

func log(data ...interface{}) {}

func both(hub events.EventEmmiter, first, second *session) {
	hub.On("logout", first.expire)
	hub.On("logout", second.expire)
	hub.RemoveListener("logout", second.expire) // want `^second\.expire has the code of first\.expire, which RemoveListener may disconnect instead$`
	hub.On("login", log)
	hub.RemoveListener("login", log)
	hub.RemoveListener("login", func(data ...interface{}) { log(data...) }) // want `^the function literal is no receiver of "login" \(nothing is disconnected\)$`
}
