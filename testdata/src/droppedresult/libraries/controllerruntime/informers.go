package controllerruntime

import (
	"context"
	"net/http"

	toolscache "k8s.io/client-go/tools/cache"
	"sigs.k8s.io/controller-runtime/pkg/cache"
	"sigs.k8s.io/controller-runtime/pkg/cache/cacheapi"
)

type api struct{ kinds cache.Informers }

func (a *api) watch(ctx context.Context, kind cacheapi.Object, handler toolscache.ResourceEventHandler) (toolscache.ResourceEventHandlerRegistration, error) {
	informer, err := a.kinds.GetInformer(ctx, kind)
	if err != nil {
		return nil, err
	}
	return informer.AddEventHandler(handler)
}

// Each request leaves a handler behind.
func (a *api) serve(w http.ResponseWriter, r *http.Request) {
	informer, err := a.kinds.GetInformer(r.Context(), nil)
	if err != nil {
		return
	}
	informer.AddEventHandler(toolscache.ResourceEventHandlerFuncs{}) // want `informer`
}

func (a *api) serveWell(w http.ResponseWriter, r *http.Request) {
	informer, err := a.kinds.GetInformer(r.Context(), nil)
	if err != nil {
		return
	}
	kept, err := informer.AddEventHandler(toolscache.ResourceEventHandlerFuncs{})
	if err == nil {
		defer informer.RemoveEventHandler(kept)
	}
}
