package dispatchtest

import (
	"fmt"
	"reflect"
	"slices"
	"testing"

	"github.com/signalvet/signalvet/dispatch"
)

// inOrderOfUse sorts signals by a number that each gets when it is first
// isolated, so that two tests never wait for each other.
func inOrderOfUse(signals []dispatch.AnySignal) []dispatch.AnySignal {
	grounds.Lock()
	defer grounds.Unlock()
	for _, signal := range signals {
		if grounds.floors[signal] == nil {
			grounds.floors[signal] = &floor{}
			grounds.number[signal] = len(grounds.number)
		}
	}
	return slices.SortedFunc(slices.Values(signals), func(a, b dispatch.AnySignal) int {
		return grounds.number[a] - grounds.number[b]
	})
}

// mustExist ends the test if the signal is nil.
func mustExist(t testing.TB, function string, signal dispatch.AnySignal) {
	t.Helper()
	if signal == nil || reflect.ValueOf(signal).IsNil() {
		t.Fatalf("dispatchtest: %s is called with a nil signal", function)
	}
}

// nameOf tells a signal, or its type if it has no name.
func nameOf(signal dispatch.AnySignal) string {
	if signal.Name() != "" {
		return signal.Name()
	}
	return fmt.Sprintf("%T", signal)[1:] // without the star
}
