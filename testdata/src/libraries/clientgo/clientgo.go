// Package clientgo does with its library what each check looks for, and beside it what is right.
package clientgo

import (
	"net/http"
	"time"

	"k8s.io/client-go/tools/cache"
)

func quiet(obj any) {}

func funcs() cache.ResourceEventHandlerFuncs { return cache.ResourceEventHandlerFuncs{AddFunc: quiet} }

var handler = &cache.ResourceEventHandlerFuncs{AddFunc: quiet}

func late(inf cache.SharedIndexInformer, stop <-chan struct{}) error {
	go inf.Run(stop)
	return inf.SetWatchErrorHandler(func(*cache.Reflector, error) {}) // want `^lateconnect: receiver function literal may be connected after inf is started \(the connect fails\)$`
}

// later is told of all that is there.
func later(inf cache.SharedIndexInformer, stop <-chan struct{}) error {
	go inf.Run(stop)
	_, err := inf.AddEventHandler(handler)
	return err
}

func twice(inf cache.SharedIndexInformer) error {
	if _, err := inf.AddEventHandler(handler); err != nil {
		return err
	}
	_, err := inf.AddEventHandlerWithResyncPeriod(handler, time.Minute) // want `^dupconnect: receiver handler is connected to inf twice \(it is called twice\)$`
	return err
}

// mistaken gives the registration of one informer to another.
func mistaken(one, two cache.SharedIndexInformer) error {
	reg, err := one.AddEventHandler(handler)
	if err != nil {
		return err
	}
	if err := two.RemoveEventHandler(reg); err != nil {
		return err
	}
	return one.RemoveEventHandler(reg)
}

// serve adds a handler for each request that nothing takes away.
func serve(inf cache.SharedIndexInformer) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		inf.AddEventHandler(cache.ResourceEventHandlerFuncs{AddFunc: func(any) { w.WriteHeader(http.StatusOK) }}) // want `^droppedresult: the connection of function literal to inf is dropped \(nothing else can disconnect it\)$` `^dupconnect: receiver function literal is connected to inf per request and never disconnected$`
	}
}

// registerForgotten is called by nobody.
func registerForgotten(inf cache.SharedIndexInformer) error {
	_, err := inf.AddEventHandler(funcs()) // want `^deadconnect: receiver funcs is never connected to inf \(registerForgotten is never called\)$`
	return err
}

// Start does all of it.
func Start(one, two cache.SharedIndexInformer, stop <-chan struct{}) {
	_, _, _, _ = late(one, stop), later(two, stop), twice(one), mistaken(one, two)
	http.HandleFunc("/", serve(one))
}
