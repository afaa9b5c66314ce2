package shapes

import (
	"context"
	"net/http"
	"time"

	"github.com/signalvet/signalvet/dispatch"
)

// Wrong: a declared function.
func byName() {
	orders.Connect("charge", charge) // want `receiver charge may block the sender.*net/http\.Get`
}

// Wrong: a method value.
func byMethod(b *Biller) {
	orders.Connect("bill", b.bill) // want `receiver bill may block the sender`
}

// Wrong: a promoted method.
func byPromotedMethod(d Desk) {
	orders.Connect("bill", d.bill) // want `receiver bill may block the sender`
}

// Wrong: a method of a value.
func byValueMethod() {
	orders.Connect("post", Value(1).post) // want `receiver post may block the sender.*net/http\.Get`
}

// Wrong: a literal; the report stands where the literal begins.
func byLiteral() {
	orders.Connect("sleep", func(ctx context.Context, o Order) error { // want `receiver function literal may block the sender.*time\.Sleep`
		time.Sleep(time.Second)
		return nil
	})
}

// Wrong: a literal that calls the method.
func byLiteralCallingMethod(b *Biller) {
	orders.Connect("bill", func(ctx context.Context, o Order) error { return b.bill(ctx, o) }) // want `receiver function literal may block the sender`
}

// Wrong: the arguments have lines of their own, and the report stands on the receiver's.
func byNameOnOwnLine() {
	orders.Connect(
		"charge",
		charge, // want `receiver charge may block the sender`
		dispatch.Priority(2),
	)
}

// Wrong: the literal has a line of its own.
func byLiteralOnOwnLine() {
	orders.Connect(
		"sleep",
		func(ctx context.Context, o Order) error { // want `receiver function literal may block the sender`
			time.Sleep(time.Second)
			return nil
		},
		dispatch.Once(),
	)
}

// Wrong: a local variable that is assigned once.
func byVariable() {
	r := charge
	orders.Connect("charge", r) // want `may block the sender.*net/http\.Get`
}

// Wrong: a local variable that holds a literal.
func byLiteralVariable() {
	var report dispatch.Receiver[Order] = func(ctx context.Context, o Order) error {
		_, err := http.Head("https://example.org")
		return err
	}
	orders.Connect("report", report) // want `may block the sender.*net/http\.Head`
}

// Wrong: the package's variables are assigned once.
func byPackageVariable() {
	orders.Connect("alias", chargeAlias) // want `may block the sender`
	orders.Connect("literal", onOrder)   // want `may block the sender`
}

// Wrong: a function that returns a literal.
func byResult() {
	orders.Connect("made", newCharger("https://example.org")) // want `may block the sender.*net/http\.Get`
}

// Wrong: a function that returns a declared function.
func byNamedResult() {
	orders.Connect("made", newNamedCharger()) // want `may block the sender.*net/http\.Get`
}

// Wrong: the result is kept in a variable first.
func byResultInVariable() {
	r := newCharger("https://example.org")
	orders.Connect("made", r) // want `may block the sender`
}

// Wrong: a conversion changes nothing.
func byConversion() {
	orders.Connect("charge", dispatch.Receiver[Order](charge)) // want `may block the sender.*net/http\.Get`
}

// Wrong: parentheses change nothing.
func byParentheses() {
	orders.Connect("charge", (charge)) // want `receiver charge may block the sender`
}

// Wrong: an instance of a generic function, spelt out and inferred.
func byGeneric() {
	orders.Connect("relay", relay[Order]) // want `receiver relay may block the sender.*net/http\.Get`
	orders.Connect("inferred", relay)     // want `receiver relay may block the sender.*net/http\.Get`
}

// Wrong: Once, Priority and the like do not deliver in the background.
func byNameWithOptions(ctx context.Context) {
	orders.Connect("charge", charge, dispatch.Once(), dispatch.KeepFirst(), dispatch.Until(ctx)) // want `receiver charge may block the sender`
}

// Wrong: a local signal has a sender as well.
func onLocalSignal(ctx context.Context) error {
	done := dispatch.New[Order]("done")
	done.Connect("charge", charge) // want `receiver charge may block the sender`
	return done.SendAsync(ctx, Order{})
}
