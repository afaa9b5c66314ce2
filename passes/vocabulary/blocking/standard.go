package blocking

import (
	_ "embed"
	"strings"
	"sync"
)

// standardPaths lists the packages of the standard library, one per line, without those
// under internal/ and vendor/.
//
//go:embed standard.txt
var standardPaths string

// standard is the set of those paths.
var standard = sync.OnceValue(func() map[string]bool {
	set := make(map[string]bool)
	for path := range strings.Lines(standardPaths) {
		set[strings.TrimSpace(path)] = true
	}
	return set
})

// Standard tells whether pkgPath is a package of the standard library. A path without
// a dot in its first element is not enough: a user may call his module "shop".
// Standard may be called concurrently.
func Standard(pkgPath string) bool {
	if strings.HasPrefix(pkgPath, "internal/") || strings.HasPrefix(pkgPath, "vendor/") {
		return true // reserved by the go command
	}
	return standard()[pkgPath]
}
