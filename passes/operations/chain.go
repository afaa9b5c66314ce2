package operations

import "strings"

// Arrow joins the functions of a path in messages.
const Arrow = " → "

// maxChain bounds the calls that a chain in a fact names, so that facts stay small.
const maxChain = 5

// Extend puts a call before a chain of calls, which may be empty.
func Extend(name, chain string) string {
	if chain == "" {
		return name
	}
	return name + Arrow + chain
}

// ExtendShort is Extend for chains in facts: it drops the middle of what becomes too long.
func ExtendShort(name, chain string) string {
	hops := strings.Split(chain, Arrow)
	if len(hops) >= maxChain {
		hops = append(append(hops[:maxChain-3:maxChain-3], "…"), hops[len(hops)-2:]...)
	}
	return Extend(name, strings.Join(hops, Arrow))
}
