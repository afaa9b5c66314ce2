package clientgo

import (
	"net/http"

	"k8s.io/client-go/tools/cache"
)

type controller struct{ pods cache.SharedIndexInformer }

func (c *controller) OnAdd(obj interface{}, isInInitialList bool) {}
func (c *controller) OnUpdate(oldObj, newObj interface{})         {}
func (c *controller) OnDelete(obj interface{})                    {}

func (c *controller) setup() {
	c.pods.AddEventHandler(c)
	c.pods.AddEventHandler(c) // want `^receiver c is connected to pods twice \(it is called twice\)$`
}

// Nobody takes the handler of a request away again.
func (c *controller) watch(w http.ResponseWriter, r *http.Request) {
	c.pods.AddEventHandler(cache.ResourceEventHandlerFuncs{AddFunc: func(obj interface{}) { w.WriteHeader(200) }}) // want `^receiver function literal is connected to pods per request and never disconnected$`
}

func (c *controller) stream(w http.ResponseWriter, r *http.Request) {
	handle, err := c.pods.AddEventHandler(cache.ResourceEventHandlerFuncs{AddFunc: func(obj interface{}) { w.WriteHeader(200) }})
	if err != nil {
		return
	}
	defer c.pods.RemoveEventHandler(handle)
	<-r.Context().Done()
}
