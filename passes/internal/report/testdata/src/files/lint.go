//lint:ignore lateconnect a comment above the package clause reaches no further
package files

var lateconnect = func() {}

func lint() { lateconnect() } // want "call of lateconnect"
