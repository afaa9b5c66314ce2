package vocabulary

import (
	"slices"
	"strings"
)

// FormsText is what [TakesForm] compares receivers with: the forms of the library, with full paths; "" when it takes any.
func (l *Library) FormsText() string {
	if l == nil || len(l.Forms) == 0 {
		return ""
	}
	return strings.Join([]string{strings.Join(l.Packages, ","), strings.Join(l.Refused, ","), strings.Join(l.Forms, "|")}, "\x02")
}

// TakesForm reports whether one of the forms of a library, as [Library.FormsText] has them, is that of a function without results whose
// parameters have the types, written with full paths. "?" is a type that is not known, which fits.
func TakesForm(forms string, params []string) bool {
	parts := strings.Split(forms, "\x02")
	f := formMatcher{packages: strings.Split(parts[0], ","), refused: strings.Split(parts[1], ",")}
	return slices.ContainsFunc(strings.Split(parts[2], "|"), func(form string) bool {
		return slices.EqualFunc(formParams(form), params, f.matches)
	})
}

type formMatcher struct{ packages, refused []string }

// matches reports whether a type is what a form says of a parameter: any, a type of the library by its name, or, for _, one that it does not refuse.
func (f formMatcher) matches(want, given string) bool {
	if given == "?" || want == given {
		return true
	}
	if strings.HasPrefix(want, "*") {
		return strings.HasPrefix(given, "*") && f.matches(want[1:], given[1:])
	}
	dot := strings.LastIndexByte(given, '.')
	if dot < 0 || !slices.Contains(f.packages, given[:dot]) {
		return false // another package's
	}
	return want == given[dot+1:] || want == "_" && !slices.Contains(f.refused, given[dot+1:])
}

// formParams are the parameters of a form, func(*Session, any).
func formParams(form string) []string {
	inner := strings.TrimSuffix(strings.TrimPrefix(form, "func("), ")")
	if inner == "" {
		return nil
	}
	return strings.Split(strings.ReplaceAll(inner, " ", ""), ",")
}

// isForm reports whether a text is a form: a function without results whose parameters are names, with stars perhaps.
func isForm(text string) bool {
	if !strings.HasPrefix(text, "func(") || !strings.HasSuffix(text, ")") {
		return false
	}
	return !slices.ContainsFunc(formParams(text), func(param string) bool {
		return !isIdentifier(strings.Replace(strings.TrimLeft(param, "*"), "_", "x", 1))
	})
}
