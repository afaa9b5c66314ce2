// Package kubernetes is a stub with the part of the API that the tests need.
package kubernetes

type Interface interface{}
