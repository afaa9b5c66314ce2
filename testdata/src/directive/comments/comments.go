// Package comments tells signalvet about its functions, and makes mistakes.
package comments

import (
	"context"

	"github.com/signalvet/signalvet/dispatch"
)

var orders = dispatch.New[int]("orders")

// On is right.
//
//signalvet:connect uid=name receiver=f
func On(name string, f func(int)) {}

// OnTypo has an operand that there is not.
//
//signalvet:connect uid=name reciever=f // want `invalid signalvet directive: unknown operand "reciever"`
func OnTypo(name string, f func(int)) {}

// OnMissing names a parameter that there is not.
//
//signalvet:connect uid=key receiver=f // want `invalid signalvet directive: .*"key"`
func OnMissing(name string, f func(int)) {}

// Slow has a class that there is not.
//
//signalvet:blocking network // want `invalid signalvet directive: unknown class "network"`
func Slow() {}

// Quick gives a reason.
//
//signalvet:nonblocking it only counts
func Quick() {}

// Unknown is no directive.
//
//signalvet:subscribe uid=name // want `invalid signalvet directive: unknown directive "subscribe"`
func Unknown(name string) {}

func body(ctx context.Context) {
	//signalvet:nonblocking in a body // want `invalid signalvet directive: it stands above no function or type`
	_ = orders.Send(ctx, 1)
}
