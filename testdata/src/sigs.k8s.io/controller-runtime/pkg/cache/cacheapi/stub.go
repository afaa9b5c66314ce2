// Package cacheapi is a stub with the part of the API that the tests need.
package cacheapi

import (
	"context"

	toolscache "k8s.io/client-go/tools/cache"
)

type Object interface{}

type InformerGetOption func(*InformerGetOptions)

type InformerGetOptions struct{}

type Informers interface {
	GetInformer(ctx context.Context, obj Object, opts ...InformerGetOption) (Informer, error)

	Start(ctx context.Context) error
}

type Informer interface {
	AddEventHandler(handler toolscache.ResourceEventHandler) (toolscache.ResourceEventHandlerRegistration, error)

	RemoveEventHandler(handle toolscache.ResourceEventHandlerRegistration) error

	HasSynced() bool
}
