package blocking

// Lookup returns what the function or method symbol of the package pkgPath does,
// and whether the table says anything about it. The slices of the entry belong to
// the table: do not change them. Lookup may be called concurrently.
func Lookup(pkgPath, symbol string) (Entry, bool) {
	for _, t := range tablesOf(pkgPath) {
		if e, ok := t.lookup(symbol); ok {
			return e, true
		}
	}
	return Entry{}, false
}

// Covered tells whether the table speaks for the whole package: a function that
// Lookup does not know neither waits nor calls its parameters, and the source of
// the package is not to be analysed. That is so for the standard library, and for
// client libraries whose inner workings would mislead. Covered may be called
// concurrently.
func Covered(pkgPath string) bool {
	if Standard(pkgPath) {
		return true
	}
	for _, t := range tablesOf(pkgPath) {
		if t.covered {
			return true
		}
	}
	return false
}
