// Package calls holds connects and sends behind calls within one package.
package calls

import (
	"context"
	"errors"
	"fmt"
	"log"
	"os"
	"sync"

	"github.com/signalvet/signalvet/dispatch"
)

// Login is the payload of the learning site's login signal.
type Login struct {
	User    string
	Courses []string
}

var (
	logins   = dispatch.New[Login]("lms.logins")
	logouts  = dispatch.New[Login]("lms.logouts")
	initOnce sync.Once
	cached   bool
	errEmpty = errors.New("empty user")
)

func greet(ctx context.Context, l Login) error { return nil }

func register() { logins.Connect("greet", greet) }

func registerDeep() { registerMiddle() }

func registerMiddle() {
	fmt.Println("registering")
	register()
}

func boot() { _ = logins.Send(context.Background(), Login{User: "root"}) }

func bootDeep() { bootMiddle() }

func bootMiddle() {
	defer fmt.Println("booted")
	boot()
}

// bootChecked returns an error early, else it sends.
func bootChecked(user string) error {
	if user == "" {
		return errEmpty
	}
	if err := os.Setenv("LMS_USER", user); err != nil {
		return fmt.Errorf("boot: %w", err)
	}
	return logins.Send(context.Background(), Login{User: user})
}

// bootOrDie ends the program or sends.
func bootOrDie(user string) {
	if user == "" {
		log.Fatalln("no user")
	}
	if err := logins.Send(context.Background(), Login{User: user}); err != nil {
		panic(err)
	}
}

// bootDeferred sends when it returns.
func bootDeferred() {
	defer logins.Send(context.Background(), Login{})
	fmt.Println("booting")
}

// bootCached returns normally without a send when all is cached.
func bootCached() error {
	if cached {
		return nil
	}
	return logins.Send(context.Background(), Login{})
}

// bootQuiet returns early without an error to tell.
func bootQuiet(user string) {
	if user == "" {
		return
	}
	_ = logins.Send(context.Background(), Login{User: user})
}

// countdown sends first and then calls itself.
func countdown(n int) {
	_ = logins.Send(context.Background(), Login{})
	if n > 0 {
		countdown(n - 1)
	}
}

// countdownLazily returns at zero before any send.
func countdownLazily(n int) {
	if n == 0 {
		return
	}
	_ = logins.Send(context.Background(), Login{})
	countdownLazily(n - 1)
}

// ping and pong call each other; ping sends.
func ping(n int) {
	_ = logins.Send(context.Background(), Login{})
	pong(n)
}

func pong(n int) {
	if n > 0 {
		ping(n - 1)
	}
}

// each calls f with every user, before it returns.
func each(users []string, f func(user string)) {
	for _, u := range users {
		f(u)
	}
}

// later keeps f and does not call it.
func later(f func()) { pendingCalls = append(pendingCalls, f) }

var pendingCalls []func()
