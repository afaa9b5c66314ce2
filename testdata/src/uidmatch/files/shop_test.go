package files

import "testing"

// Silent: test files are off unless they are asked for.
func TestDisconnectUnknown(t *testing.T) {
	if orders.Disconnect("archieve") {
		t.Error("disconnected what was never connected")
	}
}
