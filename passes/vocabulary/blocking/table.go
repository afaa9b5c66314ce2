package blocking

import "strings"

// A table holds what the data say about one package.
type table struct {
	symbols  map[string]Entry
	patterns []pattern
	covered  bool
}

// put adds a line and tells whether it is the first with its symbol.
func (t *table) put(symbol string, except []string, e Entry) bool {
	if !strings.Contains(symbol, "*") {
		_, twice := t.symbols[symbol]
		t.symbols[symbol] = e
		return !twice
	}
	for _, p := range t.patterns {
		if p.symbol == symbol {
			return false // written before
		}
	}
	t.patterns = append(t.patterns, pattern{symbol, except, e})
	return true
}

// lookup returns the entry of symbol. A nil table has none.
func (t *table) lookup(symbol string) (Entry, bool) {
	if t == nil {
		return Entry{}, false
	}
	if e, ok := t.symbols[symbol]; ok {
		return e, true
	}
	for _, p := range t.patterns {
		if p.matches(symbol) {
			return p.entry, true
		}
	}
	return Entry{}, false
}
