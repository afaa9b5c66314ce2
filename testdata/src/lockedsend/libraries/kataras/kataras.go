package kataras

import "github.com/kataras/go-events"

var hub = events.New()

func init() {
	hub.On("user:login", greet)
	hub.On("user:logout", forget)
	hub.On("user:renamed", once)
}

func greet(data ...interface{}) {
	hub.On("user:logout", forget) // want `^receiver forget is connected while hub is locked \(it calls receiver greet under its lock\)$`
}

func forget(data ...interface{}) { unhook() } // want `^receiver greet is disconnected while hub is locked \(unhook → RemoveListener; it calls receiver forget under its lock\)$`

func unhook() { hub.RemoveListener("user:login", greet) }

func once(data ...interface{}) {
	go hub.RemoveListener("user:renamed", once) // in a goroutine, when the lock is free again
}

func login(name string) { hub.Emit("user:login", name) }
