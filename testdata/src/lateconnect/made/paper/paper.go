// Package paper connects before and after the functions that the press makes are called.
package paper

import (
	"context"

	"lateconnect/made/press"
)

func read(context.Context, string) error { return nil }

// Right: nothing is printed before the function is called.
func beforeCall() {
	print := press.Printer("news")
	press.Printed.Connect("before", read)
	print()
}

// Wrong: the function has been called.
func afterCall() {
	print := press.Printer("news")
	print()
	press.Printed.Connect("after", read) // want `receiver read is connected after Printed is sent`
}

// Wrong: at once, and through another maker.
func afterBoth() {
	press.Through("weekly")()
	press.Printed.Connect("both", read) // want `receiver read is connected after Printed is sent`
}

// Right: it need not have printed.
func afterDoubt() {
	press.Doubtful("news")(false)
	press.Printed.Connect("doubt", read)
}

// Right: nobody has ranged over it yet.
func beforeRange() {
	proof := press.Proof("news")
	press.Proofed.Connect("before", read)
	for range proof {
		break
	}
}

// Wrong: it has been ranged over.
func afterRange() {
	for range press.Proof("news") {
		break
	}
	press.Proofed.Connect("after", read) // want `receiver read is connected after Proofed is sent`
}
