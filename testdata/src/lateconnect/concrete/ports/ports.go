// Package ports declares what the program needs, and implements nothing.
package ports

// App can be started.
type App interface{ Start() error }
