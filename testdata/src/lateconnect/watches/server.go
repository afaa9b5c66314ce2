// Package watches asks a store for what changes.
package watches

import "lateconnect/watches/store"

func serve() {
	store.Set("ready")
	for name := range store.Watch("a") { // it asks for what comes
		_ = name
	}
	store.Log() // want `^receiver function literal is connected after Changed is sent \(Set → Send, then Log → Connect; it misses that send\)$`
}
