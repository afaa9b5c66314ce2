// Command informers hears of objects that change on a server.
package main

import (
	"time"

	"k8s.io/client-go/informers"
	"k8s.io/client-go/kubernetes"
	"k8s.io/client-go/tools/cache"
)

type controller struct {
	factory informers.SharedInformerFactory
	pods    cache.SharedIndexInformer
}

func newController(client kubernetes.Interface) *controller {
	factory := informers.NewSharedInformerFactory(client, time.Minute)
	return &controller{factory: factory, pods: factory.Core().V1().Pods().Informer()}
}

func (c *controller) run(stop <-chan struct{}) error {
	if _, err := c.pods.AddEventHandler(cache.ResourceEventHandlerFuncs{}); err != nil {
		return err
	}
	c.factory.Start(stop)
	<-stop
	return nil
}

func main() {
	if err := newController(nil).run(nil); err != nil {
		panic(err)
	}
}
