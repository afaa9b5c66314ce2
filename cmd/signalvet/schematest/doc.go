// Package schematest holds what the command writes and reads against JSON
// schemas. It is a module of its own, so that the validator is no dependency of
// the command.
package schematest
