// Package fsnotify is a stub with the part of the API that the tests need.
package fsnotify

type Event struct {
	Name string
}
