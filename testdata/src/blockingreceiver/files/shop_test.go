package files

import "testing"

// Silent: test files are off unless they are asked for.
func TestNap(t *testing.T) {
	c := orders.Connect("nap", nap)
	t.Cleanup(func() { c.Disconnect() })
	if !c.Connected() {
		t.Error("not connected")
	}
}
