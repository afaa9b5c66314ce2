// Package cache is a stub with the part of the API that the tests need.
package cache

import (
	"context"
	"time"
)

type ResourceEventHandler interface {
	OnAdd(obj interface{}, isInInitialList bool)
	OnUpdate(oldObj, newObj interface{})
	OnDelete(obj interface{})
}

type ResourceEventHandlerFuncs struct {
	AddFunc    func(obj interface{})
	UpdateFunc func(oldObj, newObj interface{})
	DeleteFunc func(obj interface{})
}

func (r ResourceEventHandlerFuncs) OnAdd(obj interface{}, isInInitialList bool) {}

func (r ResourceEventHandlerFuncs) OnUpdate(oldObj, newObj interface{}) {}

func (r ResourceEventHandlerFuncs) OnDelete(obj interface{}) {}

type ResourceEventHandlerDetailedFuncs struct {
	AddFunc    func(obj interface{}, isInInitialList bool)
	UpdateFunc func(oldObj, newObj interface{})
	DeleteFunc func(obj interface{})
}

func (r ResourceEventHandlerDetailedFuncs) OnAdd(obj interface{}, isInInitialList bool) {}

func (r ResourceEventHandlerDetailedFuncs) OnUpdate(oldObj, newObj interface{}) {}

func (r ResourceEventHandlerDetailedFuncs) OnDelete(obj interface{}) {}

type FilteringResourceEventHandler struct {
	FilterFunc func(obj interface{}) bool
	Handler    ResourceEventHandler
}

func (r FilteringResourceEventHandler) OnAdd(obj interface{}, isInInitialList bool) {}

func (r FilteringResourceEventHandler) OnUpdate(oldObj, newObj interface{}) {}

func (r FilteringResourceEventHandler) OnDelete(obj interface{}) {}

type TransformFunc func(interface{}) (interface{}, error)

type IndexFunc func(obj interface{}) ([]string, error)

type Indexers map[string]IndexFunc

type Reflector struct{}

type WatchErrorHandler func(r *Reflector, err error)

type WatchErrorHandlerWithContext func(ctx context.Context, r *Reflector, err error)

type SharedInformer interface {
	AddEventHandler(handler ResourceEventHandler) (ResourceEventHandlerRegistration, error)

	AddEventHandlerWithResyncPeriod(handler ResourceEventHandler, resyncPeriod time.Duration) (ResourceEventHandlerRegistration, error)

	AddEventHandlerWithOptions(handler ResourceEventHandler, options HandlerOptions) (ResourceEventHandlerRegistration, error)

	RemoveEventHandler(handle ResourceEventHandlerRegistration) error

	Run(stopCh <-chan struct{})

	RunWithContext(ctx context.Context)

	HasSynced() bool

	SetWatchErrorHandler(handler WatchErrorHandler) error

	SetWatchErrorHandlerWithContext(handler WatchErrorHandlerWithContext) error

	SetTransform(handler TransformFunc) error

	IsStopped() bool
}

type ResourceEventHandlerRegistration interface {
	HasSynced() bool
}

type HandlerOptions struct {
	ResyncPeriod *time.Duration
}

type SharedIndexInformer interface {
	SharedInformer
	AddIndexers(indexers Indexers) error
}

type InformerSynced func() bool

func WaitForCacheSync(stopCh <-chan struct{}, cacheSyncs ...InformerSynced) bool { return false }

func ShutDownEventHandler(informer SharedInformer, handle ResourceEventHandlerRegistration) error {
	return nil
}
