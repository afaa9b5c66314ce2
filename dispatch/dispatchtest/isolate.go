package dispatchtest

import (
	"strings"
	"sync"
	"testing"

	"github.com/signalvet/signalvet/dispatch"
	"github.com/signalvet/signalvet/dispatch/internal/testhook"
)

// Isolate makes each signal as good as new until the test ends: without
// receivers and not frozen. What is connected meanwhile is disconnected at the
// end, and the former receivers are back in their order, with the freeze.
//
// Isolations nest: a subtest may isolate what its parent has isolated. A
// parallel test waits until another one that has isolated the same signal is
// over; tests that isolate several signals should do it in one call, and after
// t.Parallel. To isolate every named signal, pass
// slices.Collect(dispatch.All())... .
func Isolate(t testing.TB, signals ...dispatch.AnySignal) {
	t.Helper()
	if len(signals) == 0 {
		t.Fatal("dispatchtest: Isolate is called without a signal")
	}
	for _, signal := range signals {
		mustExist(t, "Isolate", signal)
	}
	for _, signal := range inOrderOfUse(signals) {
		isolate(t, signal)
	}
}

func isolate(t testing.TB, signal dispatch.AnySignal) {
	t.Helper()
	below, problem := floorFor(signal, t.Name())
	if problem != "" {
		t.Fatalf("dispatchtest: %s", problem)
	}
	below.above.Lock() // wait for parallel tests
	restore := testhook.Installed.Isolate(signal)
	below.build(t.Name())
	t.Cleanup(func() {
		restore()
		below.clear()
		below.above.Unlock()
	})
}

// floor is an isolation, or the ground below all isolations of a signal. At
// most one other stands on it: whoever wants to build there waits.
type floor struct {
	test  string // whose isolation it is; "" for the ground
	above sync.Mutex
	next  *floor // what stands on it; guarded by grounds
}

// grounds are the signals that were ever isolated in this process, with a
// number each: the order in which locks are taken.
var grounds = struct {
	sync.Mutex
	floors map[dispatch.AnySignal]*floor
	number map[dispatch.AnySignal]int
}{floors: map[dispatch.AnySignal]*floor{}, number: map[dispatch.AnySignal]int{}}

// floorFor returns the highest floor of signal that belongs to the test or to
// one around it.
func floorFor(signal dispatch.AnySignal, test string) (f *floor, problem string) {
	grounds.Lock()
	defer grounds.Unlock()
	f = grounds.floors[signal]
	for f.next != nil && isWithin(test, f.next.test) {
		f = f.next
	}
	if f.next != nil && isWithin(f.next.test, test) {
		return nil, nameOf(signal) + " is isolated by the unfinished subtest " + f.next.test
	}
	return f, ""
}

// isWithin reports whether test is the outer one or a subtest of it.
func isWithin(test, outer string) bool {
	return test == outer || strings.HasPrefix(test, outer+"/")
}

func (f *floor) build(test string) {
	grounds.Lock()
	defer grounds.Unlock()
	f.next = &floor{test: test}
}

func (f *floor) clear() {
	grounds.Lock()
	defer grounds.Unlock()
	f.next = nil
}
