package vocabulary

import "strings"

// A Library is what a vocabulary knows about one library: the words for its
// functions, and which of them make their caller wait.
//
// A Library does not change once it is parsed, may be used concurrently, and
// must not be modified.
type Library struct {
	Name     string
	Packages []string          // the import paths whose symbols it names
	Blocks   map[string]string // symbol -> blocking class

	words map[string]*Word // symbol -> word
}

// Lookup returns the word for a symbol of one of the library's packages,
// "Func" or "Type.Method", or nil when it has none. A nil Library has none.
func (l *Library) Lookup(symbol string) *Word {
	if l == nil {
		return nil
	}
	return l.words[symbol]
}

// Class returns the blocking class of a symbol, or "". A nil Library has none.
func (l *Library) Class(symbol string) string {
	if l == nil {
		return ""
	}
	return l.Blocks[symbol]
}

// hasSignals reports whether a method of the type connects or sends.
func (l *Library) hasSignals(typeName string) bool {
	if l == nil {
		return false
	}
	for symbol, word := range l.words {
		owner, _, isMethod := strings.Cut(symbol, ".")
		if isMethod && owner == typeName && (word.Role == Connect || word.Role == Send) {
			return true
		}
	}
	return false
}
