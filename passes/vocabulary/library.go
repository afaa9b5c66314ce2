package vocabulary

import (
	"slices"
	"strings"
)

// A Library is what a vocabulary knows about one library: the words for its
// functions, and which of them make their caller wait.
//
// A Library does not change once it is parsed, may be used concurrently, and
// must not be modified.
type Library struct {
	Name     string
	Version  string            // the version whose source was read, "" when that does not matter
	Doc      string            // what else its users have to know, "" for nothing
	Packages []string          // the import paths whose symbols it names; one that ends in /... names a tree of packages
	Blocks   map[string]string // symbol -> blocking class

	// Has and Lacks are members, Func, Type.Method or Type.Field, by which versions of the packages differ: the words hold where the one is
	// there and the other is not. No driver tells an analyzer which version of a module it sees. "" for every version.
	Has, Lacks string

	// Deadlocks are the roles of the operations that a receiver must not perform on the dispatcher which calls it,
	// because that holds its lock meanwhile.
	Deadlocks []Role

	// Next is the method of a receiver's argument, Type.Method, that has to be called for the next receiver to run.
	Next string

	// Switches are functions and fields, Func, Type.Method or Type.Field, that change the delivery of all connections: where one is
	// called or set, the delivery is not known.
	Switches []string

	// Analyzed are the packages of the library that send events of their own, so that their code is analysed like a program's; of
	// the others the words say all there is to know.
	Analyzed []string

	// Forms are the types, func(*Session, *_), of the functions that it takes as receivers although its parameter takes anything: _ is any type
	// of the packages but those of Refused. None when it takes all functions that compile.
	Forms, Refused []string

	// Resends are the functions that make the library send topics of its own, by symbol.
	Resends map[string]Resend

	// Keepers are functions, variables and fields, import/path.Name, of whose packages' users some sends are kept for receivers that come later.
	Keepers []string

	Wildcards string // the letters that make a topic a pattern
	Broker    bool   // topics come and go through a broker, so that others may send and receive
	Reflects  bool   // receivers are called by reflection, with what is sent

	words    map[string]*Word // symbol -> word
	patterns []pattern        // the symbols with stars, most specific first
}

// holds reports whether the words are about a version of the packages with those members; has is nil when that is not asked.
func (l *Library) holds(has func(member string) bool) bool {
	return has == nil || (l.Has == "" || has(l.Has)) && (l.Lacks == "" || !has(l.Lacks))
}

// SpeaksFor reports whether the words say all there is to know of the package, whose code is a dispatcher's own.
func (l *Library) SpeaksFor(pkgPath string) bool {
	return l != nil && !slices.Contains(l.Analyzed, pkgPath)
}

// Title is what its signals are known by when their object is not: its name, or the path of the package that a directive stands in.
func (l *Library) Title(pkgPath string) string {
	if l == nil {
		return pkgPath
	}
	return l.Name
}

// Lookup returns the word for a symbol of one of the library's packages,
// "Func" or "Type.Method", or nil when it has none. A nil Library has none.
func (l *Library) Lookup(symbol string) *Word {
	if l == nil {
		return nil
	}
	if word := l.words[symbol]; word != nil {
		return word
	}
	for i := range l.patterns {
		if l.patterns[i].matches(symbol) {
			return l.patterns[i].word
		}
	}
	return nil
}

// Class returns the blocking class of a symbol, or "". A nil Library has none.
func (l *Library) Class(symbol string) string {
	if l == nil {
		return ""
	}
	return l.Blocks[symbol]
}

// SendsItself reports whether the library, or who is behind a broker, sends without a send of the program: it does so
// once it was started, or has no function that sends at all.
func (l *Library) SendsItself() bool {
	if l == nil {
		return false // a user's own function
	}
	starts, sends := false, false
	note := func(w *Word) {
		starts = starts || w.Role == Start
		sends = sends || w.Role == Send
	}
	for _, word := range l.words {
		note(word)
	}
	for _, p := range l.patterns {
		note(p.word)
	}
	return l.Broker || starts || !sends
}

// hasSignals reports whether a method of the type connects or sends, or may be what a function is given to do so: of
// which type that is the words do not say.
func (l *Library) hasSignals(typeName string) bool {
	if l == nil {
		return false
	}
	has := func(symbol string, word *Word) bool {
		owner, _, isMethod := strings.Cut(symbol, ".")
		if word.Role != Connect && word.Role != Send {
			return false // it does something else
		}
		return isMethod && matchStars(owner, typeName) || !isMethod && word.Signal.Kind == Arg
	}
	for symbol, word := range l.words {
		if has(symbol, word) {
			return true
		}
	}
	return slices.ContainsFunc(l.patterns, func(p pattern) bool { return has(p.symbol, p.word) })
}
