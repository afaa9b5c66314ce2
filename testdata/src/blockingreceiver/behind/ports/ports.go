// Package ports declares what the program needs, and knows no dispatcher.
package ports

// Stock keeps things.
type Stock interface{ Take(id string) error }
