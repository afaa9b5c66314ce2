package clientgo

import "k8s.io/client-go/tools/cache"

// AddEventHandler fails when the informer has stopped; everybody drops its error.
func watch(inf cache.SharedIndexInformer) {
	inf.AddEventHandler(cache.ResourceEventHandlerFuncs{})
	inf.AddEventHandlerWithResyncPeriod(cache.ResourceEventHandlerFuncs{}, 0)
}
