package vocabulary

import (
	"slices"
	"strings"
)

// A pattern is a symbol with stars, each of which stands for any letters: Type.On*, *Informer.Informer.
type pattern struct {
	symbol string
	word   *Word
}

// sortPatterns puts those that say most about a name first, so that the first one that matches counts.
func sortPatterns(patterns []pattern) {
	slices.SortFunc(patterns, func(a, b pattern) int {
		if x, y := letters(a.symbol), letters(b.symbol); x != y {
			return y - x
		}
		return strings.Compare(a.symbol, b.symbol)
	})
}

func letters(symbol string) int { return len(symbol) - strings.Count(symbol, "*") }

// isPattern reports whether a symbol has stars.
func isPattern(symbol string) bool { return strings.Contains(symbol, "*") }

// matches reports whether the pattern stands for the symbol: a method's for methods, type by type and name by name.
func (p pattern) matches(symbol string) bool {
	wantType, wantName, wantMethod := strings.Cut(p.symbol, ".")
	gotType, gotName, gotMethod := strings.Cut(symbol, ".")
	return wantMethod == gotMethod && matchStars(wantType, gotType) && matchStars(wantName, gotName)
}

// matchStars reports whether the name is the pattern with letters, or none, for each star.
func matchStars(pattern, name string) bool {
	first, rest, starred := strings.Cut(pattern, "*")
	name, ok := strings.CutPrefix(name, first)
	if !starred || !ok {
		return ok && name == ""
	}
	for i := 0; i <= len(name); i++ {
		if matchStars(rest, name[i:]) {
			return true
		}
	}
	return false
}

// treeSuffix ends an import path that stands for all packages below it too.
const treeSuffix = "/..."

// covers reports whether one of the library's packages, or a tree of packages, is or holds the path.
func (l *Library) covers(path string) bool {
	return slices.ContainsFunc(l.Packages, func(p string) bool { return coversPath(p, path) })
}

func coversPath(pkg, path string) bool {
	root, isTree := strings.CutSuffix(pkg, treeSuffix)
	return pkg == path || isTree && (path == root || strings.HasPrefix(path, root+"/"))
}
