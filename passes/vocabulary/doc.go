// Package vocabulary says which functions are operations on signals.
package vocabulary
