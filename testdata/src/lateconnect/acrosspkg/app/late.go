// Command app decides the order of what other packages do.
package main

import (
	"context"
	"log"

	"lateconnect/acrosspkg/boot"
	"lateconnect/acrosspkg/receivers"
	"lateconnect/acrosspkg/shop"
	"lateconnect/acrosspkg/wrap"
)

// Wrong: one package sends, another connects, main has them the wrong way round.
func main() {
	ctx := context.Background()
	if err := boot.Warm(ctx); err != nil {
		log.Fatal(err)
	}
	receivers.Register() // want "receiver Audit is connected after Orders is sent"
	inTime(ctx)
}

// Wrong: deep on both sides, across packages.
func deepBothSides(ctx context.Context) error {
	if err := boot.WarmDeep(ctx); err != nil {
		return err
	}
	receivers.RegisterDeep() // want "receiver Audit is connected after Orders is sent"
	return nil
}

// Wrong: registered through two generic wrappers of another package.
func genericWrapperBehindCall(ctx context.Context) error {
	if err := shop.Place(ctx, shop.Order{ID: 1}); err != nil {
		return err
	}
	receivers.RegisterMail() // want "receiver mail is connected after Orders is sent"
	return nil
}

// Wrong: the wrapper is called here.
func genericWrapperHere(ctx context.Context) {
	_ = shop.Orders.Send(ctx, shop.Order{ID: 2})
	wrap.On(shop.Orders, "print", receivers.Print) // want "receiver Print is connected after Orders is sent"
}

// Wrong: sent by one wrapper, connected by another.
func wrappersOfTwoPackages() {
	wrap.Emit(shop.Orders, shop.Order{ID: 3})
	receivers.OnOrder("audit", receivers.Audit) // want "receiver Audit is connected after Orders is sent"
}

// Wrong: methods of another package, one desk.
func methodsOfOneDesk(ctx context.Context) error {
	var d shop.Desk
	if err := d.Open(ctx); err != nil {
		return err
	}
	d.OnOpened("audit", receivers.Audit) // want "receiver Audit is connected after Opened is sent"
	return nil
}

// Wrong: the method sends, the field is connected directly.
func fieldOfOtherPackage(ctx context.Context, d *shop.Desk) {
	_ = d.Open(ctx)
	d.Opened.Connect("audit", receivers.Audit) // want "receiver Audit is connected after Opened is sent"
}

// Wrong: the server sends at once.
func serverInGoroutine(ctx context.Context) {
	go boot.Serve(ctx)
	receivers.Register() // want "receiver Audit may be connected after Orders is sent"
}

// Wrong: nobody waits for the registration.
func registerInGoroutine(ctx context.Context) error {
	go receivers.Register() // want "receiver Audit may be connected after Orders is sent"
	return boot.Warm(ctx)
}

// Wrong: the handler is called on the spot, and the wrapper sends besides.
func handlerCalled(ctx context.Context) error {
	if err := boot.Handler(ctx)(); err != nil {
		return err
	}
	wrap.Emit(shop.Orders, shop.Order{ID: 4})
	shop.Orders.Connect("audit", receivers.Audit) // want "receiver Audit is connected after Orders is sent"
	return nil
}
