package clientgo

import (
	"net/http"

	"k8s.io/client-go/tools/cache"
)

// Each handler has a queue of its own; nobody waits for it.
func watch(inf cache.SharedIndexInformer) {
	inf.AddEventHandler(cache.ResourceEventHandlerFuncs{
		AddFunc: func(obj interface{}) { http.Get("https://example.org") },
	})
}
