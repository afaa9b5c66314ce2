package uidmatch

import (
	"strings"
	"unicode"

	"github.com/signalvet/signalvet/passes/operations"
	"github.com/signalvet/signalvet/passes/wiring"
)

// nearest is the only connection whose uid is nearly that of d, nil when there is none or more than one. When not all
// connections are known only a difference that nobody means counts.
func nearest(d *operations.Template, ev *evidence, allKnown bool) *wiring.Entry {
	uid := d.UID.Display()
	var found *wiring.Entry
	for _, e := range ev.uids {
		candidate := e.UID.Display()
		if !near(uid, candidate, ev.unknown) || numbered(uid, candidate) && !allKnown {
			continue // another name
		}
		if found != nil && found.UID != e.UID {
			return nil // either may be meant
		}
		found = e
	}
	return found
}

// near reports whether a and b are one name with a slip: equal but for case and separators, or at most two edits and
// fewer than a third of the letters apart. When strict, one letter of six or more.
func near(a, b string, strict bool) bool {
	if fold(a) == fold(b) {
		return true
	}
	letters := max(len([]rune(a)), len([]rune(b)))
	edits := distance([]rune(a), []rune(b))
	if strict {
		return edits == 1 && letters >= 6
	}
	return edits <= 2 && edits*3 < letters
}

// numbered reports whether a and b differ in digits only, which people do on purpose.
func numbered(a, b string) bool {
	drop := func(r rune) rune {
		if unicode.IsDigit(r) {
			return -1
		}
		return r
	}
	return a != b && strings.Map(drop, a) == strings.Map(drop, b)
}

// fold drops case and separators.
func fold(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}

// distance is the number of letters to insert, delete, replace or swap with their neighbour to get from a to b.
func distance(a, b []rune) int {
	prev2, prev, cur := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range prev {
		prev[j] = j
	}
	for i := 1; i <= len(a); i++ {
		cur[0] = i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			cur[j] = min(prev[j]+1, cur[j-1]+1, prev[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				cur[j] = min(cur[j], prev2[j-2]+1)
			}
		}
		prev2, prev, cur = prev, cur, prev2
	}
	return prev[len(b)]
}
