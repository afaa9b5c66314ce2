package vocabulary

import (
	"maps"
	"slices"
)

// Said calls yield for each word of the user's that is about the package alone, in whatever version, in the order of the file, until one
// is wrong: words for several packages, or for certain versions, may be about what one of them lacks.
func (v *Vocabulary) Said(pkgPath string, yield func(symbol string, w *Word) error) error {
	for _, l := range v.named(pkgPath) {
		if len(l.Packages) != 1 || l.Packages[0] != pkgPath || l.Has != "" || l.Lacks != "" {
			continue // another package, or version, may have them
		}
		for _, symbol := range slices.SortedFunc(maps.Keys(l.words), func(a, b string) int { return l.words[a].before(l.words[b]) }) {
			if err := yield(symbol, l.words[symbol]); err != nil {
				return err
			}
		}
	}
	return nil
}

// before tells which of two words stands first.
func (w *Word) before(other *Word) int {
	if w.Line != other.Line {
		return w.Line - other.Line
	}
	return w.Column - other.Column
}

// Parts calls yield for each part of the call that the word names, by its key.
func (w *Word) Parts(yield func(key string, o Operand)) {
	for i := range keys {
		if keys[i].operand != nil {
			yield(keys[i].name, *keys[i].operand(w))
		}
	}
}
