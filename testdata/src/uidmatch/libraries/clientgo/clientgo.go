package clientgo

import "k8s.io/client-go/tools/cache"

type controller struct {
	pods, services cache.SharedIndexInformer
	podHandle      cache.ResourceEventHandlerRegistration
	serviceHandle  cache.ResourceEventHandlerRegistration
}

func (c *controller) start() error {
	var err error
	c.podHandle, err = c.pods.AddEventHandler(cache.ResourceEventHandlerFuncs{AddFunc: c.added})
	if err != nil {
		return err
	}
	c.serviceHandle, err = c.services.AddEventHandler(cache.ResourceEventHandlerFuncs{DeleteFunc: c.added})
	return err
}

func (c *controller) added(obj interface{}) {}

func (c *controller) stop() {
	c.pods.RemoveEventHandler(c.podHandle)
	c.pods.RemoveEventHandler(c.serviceHandle) // want `^receiver added is connected to services, not to pods \(nothing is disconnected\)$`
}
