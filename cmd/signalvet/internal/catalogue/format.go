package catalogue

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"
)

// writer writes a catalogue in one format.
type writer func(out io.Writer, c *Catalogue, to links) error

// formats are those that -f takes, with the extensions of files that are in them.
var formats = []struct {
	name       string
	extensions []string
	write      writer
}{
	{"md", []string{".md"}, writeMarkdown},
	{"json", []string{".json"}, writeJSON},
	{"mermaid", []string{".mmd", ".mermaid"}, writeMermaid},
	{"dot", []string{".dot", ".gv"}, writeDOT},
	{"html", []string{".html", ".htm"}, writeHTML},
}

func formatNames() []string {
	var names []string
	for _, format := range formats {
		names = append(names, format.name)
	}
	return names
}

// links lead to lines of source files.
type links struct {
	prefix string // or a text with {file} and {line}
}

// to returns the link to a place, "" for one outside the module.
func (l links) to(c *Catalogue, at Place) string {
	if c.foreign(at) {
		return ""
	}
	if strings.Contains(l.prefix, "{file}") {
		return strings.NewReplacer("{file}", at.File, "{line}", fmt.Sprint(at.Line)).Replace(l.prefix)
	}
	return fmt.Sprintf("%s%s#L%d", l.prefix, at.File, at.Line)
}

// foreign reports whether a place lies in another module.
func (c *Catalogue) foreign(at Place) bool {
	first, _, nested := strings.Cut(at.File, "/")
	return nested && strings.Contains(first, ".") && first != "."
}

func writeJSON(out io.Writer, c *Catalogue, _ links) error {
	encoder := json.NewEncoder(out)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "\t")
	return encoder.Encode(c)
}
