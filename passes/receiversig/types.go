package receiversig

import (
	"fmt"
	"path"
	"strings"

	"github.com/signalvet/signalvet/passes/operations"
)

// types are the types that a list of arguments is made of.
func types(args operations.Text) []string {
	text := strings.Trim(string(args), "(;")
	if text == "" {
		return nil // no arguments
	}
	return strings.Split(text, ";")
}

func isVariadic(param string) bool { return strings.HasPrefix(param, "...") }

// shown is a list of types as messages write it, without the paths of packages.
func shown(args operations.Text) string {
	list := types(args)
	if len(list) == 0 {
		return "no arguments"
	}
	for i, t := range list {
		list[i] = short(t)
	}
	return fmt.Sprintf("(%s)", strings.Join(list, ", "))
}

// short is a type with its package's name instead of its path.
func short(t string) string {
	if t == operations.AnyType {
		return "any"
	}
	if slash := strings.LastIndexByte(t, '/'); slash > 0 {
		start := strings.LastIndexAny(t[:slash], "*]( ")
		return t[:start+1] + path.Base(t[start+1:])
	}
	return t
}
