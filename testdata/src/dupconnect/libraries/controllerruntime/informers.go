package controllerruntime

import (
	"context"

	toolscache "k8s.io/client-go/tools/cache"
	"sigs.k8s.io/controller-runtime/pkg/cache"
	"sigs.k8s.io/controller-runtime/pkg/cache/cacheapi"
)

type pod struct{}

type node struct{}

// Every kind has an informer of its own.
func follow(ctx context.Context, c cache.Cache, handler toolscache.ResourceEventHandler) error {
	for _, kind := range []cacheapi.Object{&pod{}, &node{}} {
		informer, err := c.GetInformer(ctx, kind)
		if err != nil {
			return err
		}
		if _, err := informer.AddEventHandler(handler); err != nil {
			return err
		}
	}
	return nil
}

// An informer keeps each handler that it is given.
func thrice(informer cache.Informer, handler toolscache.ResourceEventHandler) error {
	for range 3 {
		if _, err := informer.AddEventHandler(handler); err != nil { // want `informer`
			return err
		}
	}
	return nil
}
