package render

import (
	"crypto/sha256"
	"fmt"

	"github.com/signalvet/signalvet/cmd/signalvet/internal/finding"
)

// fingerprints counts the findings of each key so far.
type fingerprints map[finding.Key]int

// next returns what stays the same for a finding when lines move: a hash of its
// key, and which one it is of those with that key.
func (f fingerprints) next(key finding.Key) string {
	f[key]++
	hash := sha256.Sum256(fmt.Appendf(nil, "%q", []string{key.Check, key.Package, key.Function, key.Signal}))
	return fmt.Sprintf("%x:%d", hash[:16], f[key])
}
