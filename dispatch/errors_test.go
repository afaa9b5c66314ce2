package dispatch_test

import (
	"context"
	"errors"
	"fmt"
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/signalvet/signalvet/dispatch"
)

// wantText compares an error's text, with file:line positions abbreviated.
func wantText(t *testing.T, err error, want string) {
	t.Helper()
	if err == nil {
		t.Fatal("no error")
	}
	position := regexp.MustCompile(`\S*/(\w+\.go):\d+`)
	if got := position.ReplaceAllString(err.Error(), "$1:N"); got != want {
		t.Errorf("error is\n\t%s\nwant\n\t%s", got, want)
	}
}

func TestErrorTexts(t *testing.T) {
	orders := dispatch.New[int]("orders")
	orders.Connect("audit", failing)
	_, err := orders.TryConnect("audit", failing)
	wantText(t, err, `dispatch: uid "audit" of orders is connected twice (at errors_test.go:N and errors_test.go:N)`)
	_, err = orders.TryConnect("", failing)
	wantText(t, err, `dispatch: uid "" of orders is empty (at errors_test.go:N)`)
	_, err = orders.TryConnect("r", nil)
	wantText(t, err, `dispatch: receiver "r" of orders is nil (at errors_test.go:N)`)
	_, err = orders.TryConnect("r", failing, nil)
	wantText(t, err, `dispatch: an option of "r" of orders is nil (at errors_test.go:N)`)
	var none context.Context
	_, err = orders.TryConnect("r", failing, dispatch.Until(none))
	wantText(t, err, `dispatch: the context of Until for "r" of orders is nil (at errors_test.go:N)`)
	_, err = orders.TryConnect("r", failing, dispatch.InBackground(nil))
	wantText(t, err, `dispatch: the queue of InBackground for "r" of orders is nil (at errors_test.go:N)`)
	wantText(t, orders.Send(t.Context(), 1), `dispatch: receiver "audit" of orders: broken`)
	orders.Freeze()
	_, err = orders.TryConnect("late", failing)
	wantText(t, err, `dispatch: uid "late" of orders is connected too late (at errors_test.go:N), orders is frozen (at errors_test.go:N)`)
}

func TestFrozenNamesTheFirstWhoFroze(t *testing.T) {
	var s dispatch.Signal[int]
	position := s.Connect("r", failing).Source() // one line above the freeze
	s.Freeze()
	s.Freeze()
	_, err := s.TryConnect("late", failing)
	file, line, _ := strings.Cut(position, ".go:")
	above, convErr := strconv.Atoi(line)
	noError(t, convErr)
	if want := fmt.Sprintf("is frozen (at %s.go:%d)", file, above+1); !strings.HasSuffix(err.Error(), want) {
		t.Errorf("%v, want it to end with %s", err, want)
	}
}

func TestErrorTextsOfUnnamedAndKeyedSignals(t *testing.T) {
	var unnamed dispatch.Signal[int]
	unnamed.Connect("audit", panicking)
	wantText(t, unnamed.SendRobust(t.Context(), 1), `dispatch: receiver "audit" of dispatch.Signal[int]: panic: out of paper`)
	keyed := dispatch.NewKeyed[string, int]("stock")
	r := (&trace{}).keyed("")
	keyed.From("shop").Connect("audit", r)
	_, err := keyed.From("shop").TryConnect("audit", r)
	wantText(t, err, `dispatch: uid "audit" of stock from shop is connected twice (at errors_test.go:N and errors_test.go:N)`)
}

func TestBothPositionsAreTheUsers(t *testing.T) {
	var s dispatch.Signal[int]
	first := s.Connect("r", failing)
	_, err := s.TryConnect("r", failing)
	if !strings.Contains(err.Error(), first.Source()+" and ") {
		t.Errorf("%v does not name %s", err, first.Source())
	}
	thrown, _ := panicOf(func() { s.Connect("r", failing) }).(error)
	wantError(t, thrown, dispatch.ErrDuplicate)
	wantText(t, thrown, `dispatch: uid "r" of dispatch.Signal[int] is connected twice (at errors_test.go:N and errors_test.go:N)`)
}

func TestSourceIsWhereTheUserConnects(t *testing.T) {
	var s dispatch.Signal[int]
	var k dispatch.Keyed[string, int]
	keyed := (&trace{}).keyed("")
	tried, _ := s.TryConnect("2", failing)
	keyedTried, _ := k.TryConnect("2", keyed)
	senderTried, _ := k.From("a").TryConnect("2", keyed)
	for i, conn := range []*dispatch.Connection{
		s.Connect("1", failing), tried, k.Connect("1", keyed), keyedTried,
		k.From("a").Connect("1", keyed), senderTried,
	} {
		if !regexp.MustCompile(`errors_test\.go:\d+$`).MatchString(conn.Source()) {
			t.Errorf("source %d is %s", i, conn.Source())
		}
	}
}

func TestImpossibleSendersAreRefused(t *testing.T) {
	receiver := func(context.Context, any, int) error { return nil }
	var s dispatch.Keyed[any, int]
	for name, sender := range map[string]any{"NaN": math.NaN(), "slice": []int{1}, "struct": [1]any{[]int{}}} {
		_, err := s.From(sender).TryConnect("r", receiver)
		if !errors.Is(err, dispatch.ErrInvalid) || s.From(sender).Disconnect("r") {
			t.Errorf("%s: %v", name, err)
		}
	}
	s.From(nil).Connect("r", receiver) // nil is a sender like others
	if !s.From(nil).HasReceivers() || s.From(1).HasReceivers() || !s.From(nil).Disconnect("r") {
		t.Error("the nil sender is not one of its own")
	}
}

func TestPanicErrorUnwrapsErrors(t *testing.T) {
	wantError(t, &dispatch.PanicError{Value: errBroken}, errBroken)
	if err := errors.Unwrap(&dispatch.PanicError{Value: "text"}); err != nil {
		t.Errorf("unwraps to %v", err)
	}
}

func TestConnectionDescribesItself(t *testing.T) {
	s := dispatch.New[int]("orders")
	conn := s.Connect("r", till{}.sold)
	if conn.UID() != "r" || conn.Signal() != "orders" || !conn.Connected() {
		t.Errorf("connection: %s of %s, %t", conn.UID(), conn.Signal(), conn.Connected())
	}
	if want := "dispatch_test.till.sold"; !strings.HasSuffix(conn.Receiver(), want) {
		t.Errorf("receiver is %s, want %s", conn.Receiver(), want)
	}
	var k dispatch.Keyed[string, int]
	if sender, keyed := k.From("a").Connect("r", (&trace{}).keyed("")).Sender(); sender != "a" || !keyed {
		t.Errorf("sender %v %t", sender, keyed)
	}
	if sender, keyed := conn.Sender(); sender != nil || keyed {
		t.Errorf("sender %v %t", sender, keyed)
	}
}
