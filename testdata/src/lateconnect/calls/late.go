package calls

import (
	"context"
	"sort"
	"sync"
)

// Wrong: boot sends, register connects; this function decides the order.
func bootThenRegister() {
	boot()
	register() // want "receiver greet is connected after logins is sent"
}

// Silent here: the order was decided in bootThenRegister, which is told there.
func callsTheDecider() {
	bootThenRegister()
}

// Wrong: the send is direct, the connect behind a call.
func sendThenRegister(ctx context.Context) {
	_ = logins.Send(ctx, Login{User: "ada"})
	register() // want "receiver greet is connected after logins is sent"
}

// Wrong: the send is behind a call, the connect direct.
func bootThenConnect() {
	boot()
	logins.Connect("greet", greet) // want "receiver greet is connected after logins is sent"
}

// Wrong: three calls deep on either side.
func deepOnBothSides() {
	bootDeep()
	registerDeep() // want "receiver greet is connected after logins is sent"
}

// Wrong: whoever returns the early error does not go on to register.
func checkedBoot(user string) error {
	if err := bootChecked(user); err != nil {
		return err
	}
	register() // want "receiver greet is connected after logins is sent"
	return nil
}

// Wrong: the path that does not send ends the program.
func dyingBoot(user string) {
	bootOrDie(user)
	registerMiddle() // want "receiver greet is connected after logins is sent"
}

// Wrong: the deferred send precedes the return of bootDeferred.
func deferredBoot() {
	bootDeferred()
	register() // want "receiver greet is connected after logins is sent"
}

// Wrong: the recursion starts with a send.
func recursiveBoot() {
	countdown(3)
	register() // want "receiver greet is connected after logins is sent"
}

// Wrong: pong need not send, but ping does before it calls pong.
func mutuallyRecursiveBoot() {
	ping(3)
	register() // want "receiver greet is connected after logins is sent"
}

// Wrong: each calls the literal before it returns.
func eachSends(ctx context.Context, users []string) {
	each(users, func(u string) { _ = logins.Send(ctx, Login{User: u}) })
	register() // want "receiver greet is connected after logins is sent"
}

// Wrong: Once.Do calls its argument before it returns, or somebody has done so before.
func onceSends() {
	initOnce.Do(boot)
	register() // want "receiver greet is connected after logins is sent"
}

// Wrong: the literal in Once.Do connects, after the send.
func onceConnects(ctx context.Context) {
	var once sync.Once
	_ = logins.Send(ctx, Login{})
	once.Do(func() { logins.Connect("greet", greet) }) // want "receiver greet is connected after logins is sent"
}

// Wrong: sort.Slice calls its function before it returns.
func sortSends(ctx context.Context, users []string) {
	sort.Slice(users, func(i, j int) bool {
		_ = logins.Send(ctx, Login{User: users[i]})
		return users[i] < users[j]
	})
	register() // want "receiver greet is connected after logins is sent"
}

// Wrong: the variable is assigned once, so the call is known.
func closureSends(ctx context.Context) {
	warm := func() error { return logins.Send(ctx, Login{}) }
	_ = warm()
	register() // want "receiver greet is connected after logins is sent"
}

// Wrong: the connect stands in a closure that is called after the send.
func closureConnects(ctx context.Context) {
	setup := func() { logins.Connect("greet", greet) }
	_ = logins.Send(ctx, Login{})
	setup() // want "receiver greet is connected after logins is sent"
}

// Wrong: the argument is evaluated, and sends, before the connect runs.
func argumentSends(ctx context.Context) {
	logins.Connect(sentUID(ctx), greet) // want "receiver greet is connected after logins is sent"
}

func sentUID(ctx context.Context) string {
	_ = logins.Send(ctx, Login{})
	return "greet"
}

// Wrong: both branches send, each in its own way.
func branchesBoot(fast bool) {
	if fast {
		boot()
	} else {
		bootDeep()
	}
	registerDeep() // want "receiver greet is connected after logins is sent"
}

// Wrong: boot calls stand in a loop, register after it.
func loopBoots(users []string) {
	for range users {
		boot()
	}
	register() // want "receiver greet is connected after logins is sent"
}

// Registry is an interface with one implementation, in this package.
type Registry interface{ Install() }

type site struct{}

func (site) Install() { logins.Connect("greet", greet) }

// Wrong: the only implementation connects.
func installThroughInterface(r Registry) {
	boot()
	r.Install() // want "receiver greet is connected after logins is sent"
}

// Wrong: a deferred register runs after the send.
func deferredRegister(ctx context.Context) error {
	defer register() // want "receiver greet is connected after logins is sent"
	return logins.Send(ctx, Login{})
}
