package blocking

import (
	"path"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A pattern is a line of the table whose symbol holds an asterisk.
type pattern struct {
	symbol string
	except []string
	entry  Entry
}

// matches tells whether p means symbol.
func (p pattern) matches(symbol string) bool {
	if strings.Count(p.symbol, ".") != strings.Count(symbol, ".") {
		return false // a function and a method
	}
	if !glob(p.symbol, symbol) {
		return false // another name
	}
	name := symbol[strings.LastIndexByte(symbol, '.')+1:]
	if !exported(name) {
		return false // patterns speak of exported names only
	}
	for _, except := range p.except {
		if glob(except, name) {
			return false // excepted
		}
	}
	return true
}

// glob tells whether name has the form of pattern, whose only special character
// is the asterisk.
func glob(pattern, name string) bool {
	matched, err := path.Match(pattern, name)
	return err == nil && matched
}

// exported tells whether name begins with a capital letter.
func exported(name string) bool {
	first, _ := utf8.DecodeRuneInString(name)
	return unicode.IsUpper(first)
}
