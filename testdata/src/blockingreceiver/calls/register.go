package calls

import (
	"context"
	"sync"
	"time"
)

// Wrong: each waits somewhere below, as its comment says.
func registerBlocking() {
	logins.Connect("greet", greet)                // want `receiver greet may block the sender.*fetch.*net/http\.Get`
	logins.Connect("walk", onWalk)                // want `receiver onWalk may block the sender.*net/http\.Get`
	logins.Connect("even", onEven)                // want `receiver onEven may block the sender.*time\.Sleep`
	logins.Connect("each", onEach)                // want `receiver onEach may block the sender.*net/http\.Get`
	logins.Connect("named", onEachNamed)          // want `receiver onEachNamed may block the sender.*net/http\.Get`
	logins.Connect("once", onOnce)                // want `receiver onOnce may block the sender.*net/http\.Get`
	logins.Connect("sort", onSort)                // want `receiver onSort may block the sender.*net/http\.Get`
	logins.Connect("sortfunc", onSortFunc)        // want `receiver onSortFunc may block the sender.*time\.Sleep`
	logins.Connect("defer", onDefer)              // want `receiver onDefer may block the sender.*net/http\.Get`
	logins.Connect("deferred", onDeferredLiteral) // want `receiver onDeferredLiteral may block the sender.*net/http\.Get`
	logins.Connect("closure", onClosure)          // want `receiver onClosure may block the sender.*net/http\.Get`
	logins.Connect("spot", onSpot)                // want `receiver onSpot may block the sender.*net/http\.Get`
	logins.Connect("value", onMethodValue)        // want `receiver onMethodValue may block the sender`
	logins.Connect("switch", onSwitch)            // want `receiver onSwitch may block the sender.*net/http\.Get`
}

// Right: the recursion never waits.
func quickRecursion() { logins.Connect("ascend", onAscend) }

// Right: spawn calls its argument in a goroutine.
func quickSpawn() {
	logins.Connect("spawn", func(ctx context.Context, l Login) error {
		spawn(func() { _ = fetch(l.User) })
		return nil
	})
}

// Right: keep does not call its argument.
func quickKeep() {
	logins.Connect("keep", func(ctx context.Context, l Login) error {
		keep(func() { _ = fetch(l.User) })
		return nil
	})
}

// Right: the literal given to each is quick.
func quickEach() {
	logins.Connect("each", func(ctx context.Context, l Login) error {
		return each(l.Peers, func(u string) error { return nil })
	})
}

// Right: OnceFunc makes a function and does not call it.
func quickOnceFunc() {
	logins.Connect("oncefunc", func(ctx context.Context, l Login) error {
		kept = append(kept, sync.OnceFunc(func() { _ = fetch(l.User) }))
		return nil
	})
}

// Right: what the callback does is not known.
func unknownCallback(load func(string) error) {
	logins.Connect("load", func(ctx context.Context, l Login) error { return load(l.User) })
}

// Right: the goroutine waits, with all it calls and defers.
func quickGoroutine() {
	logins.Connect("go", func(ctx context.Context, l Login) error {
		go func() {
			defer fetch(l.User)
			time.Sleep(time.Minute)
			odd(l.Depth)
		}()
		return nil
	})
}

// Right: the variable is given another function before it is called.
func quickReassigned(dry bool) {
	logins.Connect("reassigned", func(ctx context.Context, l Login) error {
		load := fetch
		if dry {
			load = func(string) error { return nil }
		}
		return load(l.User)
	})
}
