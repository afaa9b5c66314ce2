// Package signals is a catalogue: the signals that six well-known web
// libraries define, one library to a file, each with a typed payload.
//
// Where those libraries hand their receivers a dictionary, these payloads are
// structs: a receiver that asks for a missing argument does not compile, and a
// new field breaks nobody.
package signals
