package effects

import "github.com/signalvet/signalvet/passes/operations"

// MayWait reports whether a call may wait for something, or runs code that is not known, so that anything may have
// happened when it returns.
func (res *Result) MayWait(c *operations.Call) bool {
	return res.orders == nil || res.orders.callWaits(c)
}
