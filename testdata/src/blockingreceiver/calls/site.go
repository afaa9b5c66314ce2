// Package calls holds receivers that wait in the functions that they call.
package calls

import (
	"context"
	"net/http"
	"slices"
	"sort"
	"sync"
	"time"

	"github.com/signalvet/signalvet/dispatch"
)

// Login is the payload.
type Login struct {
	User  string
	Depth int
	Peers []string
}

var (
	logins = dispatch.New[Login]("lms.logins")
	loaded sync.Once
)

func fetch(user string) error {
	_, err := http.Get("https://example.org/" + user)
	return err
}

func fetchDeep(user string) error { return fetchMiddle(user) }

func fetchMiddle(user string) error {
	if user == "" {
		return nil
	}
	return fetch(user)
}

// walk calls itself and waits at the end.
func walk(l Login) error {
	if l.Depth == 0 {
		return fetch(l.User)
	}
	l.Depth--
	return walk(l)
}

// even and odd call each other; odd waits.
func even(n int) {
	if n > 0 {
		odd(n - 1)
	}
}

func odd(n int) {
	time.Sleep(time.Millisecond)
	if n > 0 {
		even(n - 1)
	}
}

// ascend and descend call each other and never wait.
func ascend(n int) {
	if n < 10 {
		descend(n + 2)
	}
}

func descend(n int) { ascend(n - 1) }

func each(users []string, f func(string) error) error {
	for _, u := range users {
		if err := f(u); err != nil {
			return err
		}
	}
	return nil
}

// spawn calls f in a goroutine.
func spawn(f func()) {
	go f()
}

// keep stores f and does not call it.
func keep(f func()) { kept = append(kept, f) }

var kept []func()

// greet waits three calls deep.
func greet(ctx context.Context, l Login) error { return fetchDeep(l.User) }

func onWalk(ctx context.Context, l Login) error { return walk(l) }

func onEven(ctx context.Context, l Login) error {
	even(l.Depth)
	return nil
}

func onAscend(ctx context.Context, l Login) error {
	ascend(l.Depth)
	return nil
}

// onEach passes a literal to each, which calls it.
func onEach(ctx context.Context, l Login) error {
	return each(l.Peers, func(u string) error { return fetch(u) })
}

// onEachNamed passes the function itself.
func onEachNamed(ctx context.Context, l Login) error { return each(l.Peers, fetch) }

// onOnce passes a literal to Once.Do, which calls it.
func onOnce(ctx context.Context, l Login) error {
	var err error
	loaded.Do(func() { err = fetch(l.User) })
	return err
}

// onSort waits in each comparison.
func onSort(ctx context.Context, l Login) error {
	sort.Slice(l.Peers, func(i, j int) bool {
		_ = fetch(l.Peers[i])
		return l.Peers[i] < l.Peers[j]
	})
	return nil
}

// onSortFunc waits in each comparison, too.
func onSortFunc(ctx context.Context, l Login) error {
	slices.SortFunc(l.Peers, func(a, b string) int {
		time.Sleep(time.Millisecond)
		return len(a) - len(b)
	})
	return nil
}

// onDefer waits when it returns.
func onDefer(ctx context.Context, l Login) error {
	defer fetch(l.User)
	return nil
}

// onDeferredLiteral waits when it returns.
func onDeferredLiteral(ctx context.Context, l Login) error {
	defer func() { _ = fetch(l.User) }()
	return nil
}

// onClosure calls its local function.
func onClosure(ctx context.Context, l Login) error {
	load := func() error { return fetch(l.User) }
	return load()
}

// onSpot calls the literal where it stands.
func onSpot(ctx context.Context, l Login) error {
	return func() error { return fetch(l.User) }()
}

// onMethodValue calls a method through a variable.
func onMethodValue(ctx context.Context, l Login) error {
	get := http.DefaultClient.Get
	_, err := get("https://example.org")
	return err
}

// onSwitch waits in one case.
func onSwitch(ctx context.Context, l Login) error {
	switch l.User {
	case "root":
		return nil
	default:
		return fetch(l.User)
	}
}
