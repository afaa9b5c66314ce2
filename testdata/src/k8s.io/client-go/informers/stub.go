// Package informers is a stub with the part of the API that the tests need.
package informers

import (
	"context"
	"reflect"
	"time"

	core "k8s.io/client-go/informers/core"
	kubernetes "k8s.io/client-go/kubernetes"
)

func NewSharedInformerFactory(client kubernetes.Interface, defaultResync time.Duration) SharedInformerFactory {
	return nil
}

type SharedInformerFactory interface {
	Start(stopCh <-chan struct{})

	StartWithContext(ctx context.Context)

	Shutdown()

	WaitForCacheSync(stopCh <-chan struct{}) map[reflect.Type]bool

	Core() core.Interface
}
