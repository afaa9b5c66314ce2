// Package dispatch connects the parts of a program by signals.
package dispatch
