// Package controllerruntime does with its library what each check looks for, and beside it what is right.
package controllerruntime

import (
	clientgo "k8s.io/client-go/tools/cache"
	"sigs.k8s.io/controller-runtime/pkg/cache"
)

var handler = &clientgo.ResourceEventHandlerFuncs{AddFunc: func(any) {}}

// desk has two informers.
type desk struct {
	pods, services cache.Informer
	pod, service   clientgo.ResourceEventHandlerRegistration
}

func (d *desk) start() error {
	var err error
	if d.pod, err = d.pods.AddEventHandler(handler); err != nil {
		return err
	}
	d.service, err = d.services.AddEventHandler(handler)
	return err
}

// stop gives the registration of one informer to the other.
func (d *desk) stop() error {
	if err := d.pods.RemoveEventHandler(d.pod); err != nil {
		return err
	}
	return d.pods.RemoveEventHandler(d.service) // want `^uidmatch: receiver handler is connected to services, not to pods \(nothing is disconnected\)$`
}

// registerForgotten is called by nobody.
func registerForgotten(informer cache.Informer) error {
	_, err := informer.AddEventHandler(handler) // want `^deadconnect: receiver handler is never connected to informer \(registerForgotten is never called\)$`
	return err
}

// Start does all of it.
func Start(pods, services cache.Informer) error {
	d := &desk{pods: pods, services: services}
	if err := d.start(); err != nil {
		return err
	}
	return d.stop()
}
