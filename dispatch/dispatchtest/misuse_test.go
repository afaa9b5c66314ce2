package dispatchtest_test

import (
	"fmt"
	"runtime"
	"strings"
	"testing"

	"github.com/signalvet/signalvet/dispatch"
	"github.com/signalvet/signalvet/dispatch/dispatchtest"
)

// scratch is a test that may fail: it keeps the message and runs its cleanups.
type scratch struct {
	testing.TB
	name     string
	message  string
	cleanups []func()
}

func (s *scratch) Helper()           {}
func (s *scratch) Name() string      { return s.name }
func (s *scratch) Cleanup(f func())  { s.cleanups = append(s.cleanups, f) }
func (s *scratch) Fatal(args ...any) { s.Fatalf("%s", fmt.Sprint(args...)) }

func (s *scratch) Fatalf(format string, args ...any) {
	s.message = fmt.Sprintf(format, args...)
	runtime.Goexit()
}

// end runs the cleanups as the end of a test does.
func (s *scratch) end() {
	for i := len(s.cleanups) - 1; i >= 0; i-- {
		s.cleanups[i]()
	}
	s.cleanups = nil
}

// fatal returns the message with which misuse ends a test, "" if it does not.
func fatal(t *testing.T, misuse func(t testing.TB)) string {
	s := &scratch{TB: t, name: t.Name() + "/scratch"}
	done := make(chan struct{})
	go func() {
		defer close(done)
		defer s.end()
		misuse(s)
	}()
	<-done
	return s.message
}

func TestMisuseEndsTheTest(t *testing.T) {
	orders := dispatch.New[int]("orders")
	orders.Connect("audit", ignore)
	var unnamed dispatch.Signal[int]
	for _, c := range []struct {
		want   string
		misuse func(t testing.TB)
	}{
		{"Isolate is called without a signal", func(t testing.TB) { dispatchtest.Isolate(t) }},
		{"Isolate is called with a nil signal", func(t testing.TB) { dispatchtest.Isolate(t, orders, nil) }},
		{"Isolate is called with a nil signal", func(t testing.TB) { dispatchtest.Isolate(t, (*dispatch.Signal[int])(nil)) }},
		{"Mute is called with a nil signal", func(t testing.TB) { dispatchtest.Mute(t, nil) }},
		{"Mute of orders is called with an empty uid", func(t testing.TB) { dispatchtest.Mute(t, orders, "audit", "") }},
		{`no connection of orders has uid "audti"`, func(t testing.TB) { dispatchtest.Mute(t, orders, "audit", "audti") }},
		{`no connection of dispatch.Signal[int] has uid "x"`, func(t testing.TB) { dispatchtest.Mute(t, &unnamed, "x") }},
		{"Record is called with a nil signal", func(t testing.TB) { dispatchtest.Record[int](t, nil) }},
		{"RecordKeyed is called with a nil signal", func(t testing.TB) { dispatchtest.RecordKeyed[int, int](t, nil) }},
		{"recorded 0 events, want one: []", func(t testing.TB) { dispatchtest.Record(t, orders).Only() }},
	} {
		if got := fatal(t, c.misuse); got != "dispatchtest: "+c.want {
			t.Errorf("ends with %q, want %q", got, c.want)
		}
	}
	if got := order(t, orders); got != "audit" {
		t.Errorf("misuse leaves %q behind", got)
	}
}

func TestIsolateUnderAnUnfinishedSubtest(t *testing.T) {
	orders := dispatch.New[int]("orders")
	inner := &scratch{TB: t, name: t.Name() + "/scratch/inner"}
	dispatchtest.Isolate(inner, orders)
	got := fatal(t, func(t testing.TB) { dispatchtest.Isolate(t, orders) })
	inner.end()
	if !strings.HasSuffix(got, "orders is isolated by the unfinished subtest "+inner.name) {
		t.Errorf("ends with %q", got)
	}
	if got := fatal(t, func(t testing.TB) { dispatchtest.Isolate(t, orders) }); got != "" {
		t.Errorf("after its end: %q", got)
	}
}
