// Package library exports a type with two signals.
package library

import "github.com/signalvet/signalvet/dispatch"

// Library tells what happens to its books.
type Library struct {
	Borrowed dispatch.Signal[string]
	Returned dispatch.Signal[string]
}
