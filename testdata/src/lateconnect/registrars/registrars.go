// Package registrars holds functions that connect in tables, and connects in handlers.
package registrars

import (
	"context"
	"net/http"

	"github.com/signalvet/signalvet/dispatch"
)

var (
	logged = dispatch.New[string]("logged")
	parted = dispatch.New[string]("parted")
)

func nop(context.Context, string) error { return nil }

type part struct {
	name     string
	register func()
}

func audit() { logged.Connect("audit", nop) }
func greet() { logged.Connect("greet", nop) }
func leave() { parted.Connect("leave", nop) }

type service struct{ uid string }

func (s *service) register(sig *dispatch.Signal[string]) { sig.Connect("service", nop) }

// Wrong: one of the table is late.
func lateTable() {
	_ = logged.Send(context.Background(), "x")
	for _, p := range []part{{"audit", audit}, {"leave", leave}} {
		p.register() // want `receiver nop is connected after logged is sent`
	}
}

// Wrong: with arguments.
func lateMethods(s *service) {
	_ = parted.Send(context.Background(), "x")
	steps := []func(*dispatch.Signal[string]){s.register}
	for _, step := range steps {
		step(parted) // want `receiver nop is connected after parted is sent`
	}
}

// Right: nothing in the table is late.
func tableInTime() {
	_ = parted.Send(context.Background(), "x")
	for _, f := range []func(){audit, greet} {
		f()
	}
}

// Right: perhaps none of them is called.
func tableInBranch(on bool) {
	for _, f := range []func(){audit, greet} {
		if on {
			f()
		}
	}
	_ = logged.Send(context.Background(), "x")
}

// Right: a client that comes is told what follows.
func watch(w http.ResponseWriter, r *http.Request) {
	_ = logged.Send(r.Context(), "client")
	logged.Connect("client-"+r.RemoteAddr, nop)
}

// Wrong: one constant uid is no client's.
func serve(w http.ResponseWriter, r *http.Request) {
	_ = logged.Send(r.Context(), "client")
	logged.Connect("handler", nop) // want `receiver nop is connected after logged is sent`
}

type bench struct{ done dispatch.Signal[string] }

func cold(b *bench) { _ = b.done.Send(context.Background(), "cold") }

func warm(b *bench) {
	b.done.Connect("warm", nop)
	_ = b.done.Send(context.Background(), "warm")
}

// Right: each round has a bench of its own.
func rounds() {
	for _, step := range []func(*bench){cold, warm} {
		b := new(bench)
		step(b)
	}
}

// Wrong: all rounds have one.
func oneBench() {
	b := new(bench)
	for _, step := range []func(*bench){cold, warm} {
		step(b) // want `receiver nop is connected after done is sent`
	}
}
