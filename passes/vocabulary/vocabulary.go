package vocabulary

import "slices"

// A Vocabulary holds a user's words on top of the built-in ones. The nil
// Vocabulary holds the built-in ones alone.
//
// A Vocabulary does not change and may be used concurrently.
type Vocabulary struct {
	libraries []*Library
	packages  map[string][]*Library
	trees     []*Library // those that name trees of packages
}

// Knows reports whether any word could be about the package with that import
// path. It is cheap: no built-in file is parsed for it.
func (v *Vocabulary) Knows(pkgPath string) bool {
	if _, ok := fileOf(pkgPath); ok {
		return true
	}
	return len(v.named(pkgPath)) > 0
}

// Lookup returns the word for a symbol ("Func" or "Type.Method") of the
// package with that import path, or nil. A user's word goes before the
// built-in one. Of the words for several versions the first counts.
func (v *Vocabulary) Lookup(pkgPath, symbol string) *Word { return v.LookupIn(pkgPath, symbol, nil) }

// LookupIn is [Vocabulary.Lookup] for the version of the package that has the members ("Func", "Type.Method" or
// "Type.Field") for which has returns true.
func (v *Vocabulary) LookupIn(pkgPath, symbol string, has func(member string) bool) *Word {
	for _, library := range v.named(pkgPath) {
		if word := library.Lookup(symbol); word != nil && library.holds(has) {
			return word
		}
	}
	for _, library := range builtins(pkgPath) {
		if word := library.Lookup(symbol); word != nil && library.covers(pkgPath) && library.holds(has) {
			return word
		}
	}
	return nil
}

// Class returns the blocking class of a symbol ("Func" or "Type.Method") of
// the package with that import path, or "" when no library gives one. A user's
// class goes before the built-in one.
func (v *Vocabulary) Class(pkgPath, symbol string) string {
	for _, library := range v.named(pkgPath) {
		if class := library.Class(symbol); class != "" {
			return class
		}
	}
	return Builtin(pkgPath).Class(symbol)
}

// named returns the user's libraries that name the package.
func (v *Vocabulary) named(pkgPath string) []*Library {
	if v == nil {
		return nil
	}
	if len(v.trees) == 0 {
		return v.packages[pkgPath]
	}
	named := slices.Clone(v.packages[pkgPath])
	for _, library := range v.trees {
		if library.covers(pkgPath) && !slices.Contains(named, library) {
			named = append(named, library)
		}
	}
	return named
}

// HasSignals reports whether the type typeName of the package is one that signals are of: a method of it connects or
// sends.
func (v *Vocabulary) HasSignals(pkgPath, typeName string) bool {
	for _, library := range append(slices.Clone(v.named(pkgPath)), Builtin(pkgPath)) {
		if library.hasSignals(typeName) {
			return true
		}
	}
	return false
}
