// Package v1 is a stub with the part of the API that the tests need.
package v1

import (
	cache "k8s.io/client-go/tools/cache"
)

type Interface interface {
	Pods() TypedPodInformer

	Services() TypedServiceInformer
}

type PodInformer interface {
	Informer() cache.SharedIndexInformer
}

type TypedPodInformer interface {
	Informer() cache.SharedIndexInformer
}

type ServiceInformer interface {
	Informer() cache.SharedIndexInformer
}

type TypedServiceInformer interface {
	Informer() cache.SharedIndexInformer
}
