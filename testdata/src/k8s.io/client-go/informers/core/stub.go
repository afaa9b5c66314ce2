// Package core is a stub with the part of the API that the tests need.
package core

import (
	v1 "k8s.io/client-go/informers/core/v1"
)

type Interface interface {
	V1() v1.Interface
}
