package calls

import (
	"context"
	"net/http"
	"time"
)

// Right: registered, then booted.
func registerThenBoot() {
	register()
	boot()
}

// Right: deep, but in order.
func deepInOrder() {
	registerDeep()
	bootDeep()
}

// Right: boots on the error path only, and that path returns.
func bootOnError(err error) error {
	if err != nil {
		boot()
		return err
	}
	register()
	return nil
}

// Right: bootCached may return without a send.
func cachedBoot() error {
	if err := bootCached(); err != nil {
		return err
	}
	register()
	return nil
}

// Right: bootQuiet may return without a send, and without an error.
func quietBoot(user string) {
	bootQuiet(user)
	register()
}

// Right: the recursion may end before it sends.
func lazyRecursion(n int) {
	countdownLazily(n)
	register()
}

// Right: pong sends only when it goes on to ping.
func pongFirst(n int) {
	pong(n)
	register()
}

// Right: later keeps the literal, it does not call it.
func keptLiteral(ctx context.Context) {
	later(func() { _ = logins.Send(ctx, Login{}) })
	register()
}

// Right: a handler sends when a request comes, not now.
func handlerSends(mux *http.ServeMux) {
	mux.HandleFunc("/login", func(w http.ResponseWriter, r *http.Request) {
		if err := logins.Send(r.Context(), Login{User: r.FormValue("user")}); err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
		}
	})
	register()
}

// Right: the timer fires later.
func timerSends() *time.Timer {
	t := time.AfterFunc(time.Minute, boot)
	register()
	return t
}

// Right: which function runs is not known.
func unknownFunction(start func()) {
	start()
	register()
}

// Right: the variable holds another function by then.
func reassignedVariable(quiet bool) {
	start := boot
	if quiet {
		start = func() {}
	}
	start()
	register()
}

// Right: the exclusive branches call one of them.
func exclusiveCalls(serve bool) {
	if serve {
		register()
	} else {
		boot()
	}
}

// Right: both calls stand in one loop.
func callsInOneLoop(days []string) {
	for range days {
		boot()
		register()
	}
}

// Right: another signal is sent.
func otherSignal(ctx context.Context) {
	closeSessions(ctx)
	register()
}

func closeSessions(ctx context.Context) { _ = logouts.SendRobust(ctx, Login{}) }

// Right: the deferred boot runs after register.
func deferredBootAfter() {
	defer boot()
	register()
}

// Starter has two implementations, and one is quiet.
type Starter interface{ Start() }

type loud struct{}

func (loud) Start() { boot() }

type quiet struct{}

func (quiet) Start() {}

// Right: the quiet starter sends nothing.
func startThroughInterface(s Starter) {
	s.Start()
	register()
}

// Right: each may call its literal, but this literal only builds one that sends.
func eachBuilds(ctx context.Context, users []string) []func() {
	var sends []func()
	each(users, func(u string) {
		sends = append(sends, func() { _ = logins.Send(ctx, Login{User: u}) })
	})
	register()
	return sends
}

// Right: the function value is taken, not called.
func valueOnly() func() {
	start := boot
	register()
	return start
}

// Right: the connect runs inside the literal that the server calls later.
func connectLater(ctx context.Context) {
	boot()
	later(func() { logins.Connect("greet", greet) })
}
