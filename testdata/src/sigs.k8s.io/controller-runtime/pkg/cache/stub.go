// Package cache is a stub with the part of the API that the tests need.
package cache

import "sigs.k8s.io/controller-runtime/pkg/cache/cacheapi"

type Informers = cacheapi.Informers

type Informer = cacheapi.Informer

type Cache interface {
	Informers
}
