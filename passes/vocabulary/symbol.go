package vocabulary

import (
	"strings"
	"unicode"
)

// isSymbol reports whether the text is "Func" or "Type.Method", which may have stars.
func isSymbol(text string) bool {
	first, second, method := strings.Cut(text, ".")
	return isName(first) && (!method || isName(second))
}

// isName reports whether the text is an identifier once its stars stand for a letter.
func isName(text string) bool {
	return !strings.Contains(text, "**") && isIdentifier(strings.ReplaceAll(text, "*", "x"))
}

// isMethod reports whether a symbol is that of a method.
func isMethod(symbol string) bool { return strings.Contains(symbol, ".") }

// isIdentifier reports whether the text is a Go identifier other than the
// blank one.
func isIdentifier(text string) bool {
	for i, r := range text {
		if r != '_' && !unicode.IsLetter(r) && (i == 0 || !unicode.IsDigit(r)) {
			return false
		}
	}
	return text != "" && text != "_"
}

// isImportPath reports whether the text can be the import path of a package.
func isImportPath(text string) bool {
	text = strings.TrimSuffix(text, treeSuffix)
	for element := range strings.SplitSeq(text, "/") {
		if strings.Trim(element, ".") == "" {
			return false // empty, or a pattern or relative path
		}
	}
	return !strings.ContainsFunc(text, func(r rune) bool {
		return !unicode.IsGraphic(r) || unicode.IsSpace(r) || strings.ContainsRune("!\"#$%&'()*,:;<=>?[\\]^`{|}\uFFFD", r)
	})
}
