// Package docs makes an analyzer's documentation from the package comment of its doc.go.
package docs

import "strings"

// Page is where the pages of the checks are published.
const Page = "https://github.com/signalvet/signalvet/blob/main/docs/checks/"

// Extract returns the text of an analyzer's documentation: the package comment of source, without its heading, so that
// it begins with the analyzer's name. Source is the text of a doc.go file.
func Extract(source string) string {
	comment, _, _ := strings.Cut(source, "\npackage ")
	var b strings.Builder
	for line := range strings.Lines(comment) {
		line = strings.TrimPrefix(strings.TrimPrefix(line, "//"), " ")
		b.WriteString(line)
	}
	text := b.String()
	if i := strings.Index(text, "# Analyzer "); i >= 0 {
		_, text, _ = strings.Cut(text[i:], "\n") // what stands before is for readers of the package
	}
	return strings.TrimSpace(text) + "\n"
}
