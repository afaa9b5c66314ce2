package vocabulary

import (
	"cmp"
	"maps"
	"slices"
)

// Libraries returns every built-in library, by the name of the file that describes it. It parses all files, which
// nothing but documentation needs.
func Libraries() map[string]*Library {
	names := make(map[string]*Library)
	for _, known := range []map[string]string{index, trees} {
		for _, file := range known {
			names[file] = builtinFile(file)[0]
		}
	}
	return names
}

// Symbols returns the symbols that the library has words for, stars included, in the order of its file.
func (l *Library) Symbols() []string {
	words := maps.Clone(l.words)
	for _, p := range l.patterns {
		words[p.symbol] = p.word
	}
	return slices.SortedFunc(maps.Keys(words), func(a, b string) int { return cmp.Compare(words[a].Line, words[b].Line) })
}

// Word returns the word that is written for exactly that symbol, stars included, or nil.
func (l *Library) Word(symbol string) *Word {
	for _, p := range l.patterns {
		if p.symbol == symbol {
			return p.word
		}
	}
	return l.words[symbol]
}

// Operands returns the operands of w as its definition would name them: "topic arg0".
func (w *Word) Operands() []string {
	var named []string
	for i := range keys {
		k := &keys[i]
		if k.operand == nil || !slices.Contains(k.roles, w.Role) {
			continue // no operand, or none of this role
		}
		if o := *k.operand(w); o.Kind != None {
			named = append(named, k.name+" "+o.String())
		}
	}
	return named
}
