package vocabulary

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A field is a word of a directive's text.
type field struct {
	text   string
	offset int
}

// splitFields returns the fields of the text from the offset up to a comment.
func splitFields(text string, offset int) []field {
	var fields []field
	for offset < len(text) {
		r, size := utf8.DecodeRuneInString(text[offset:])
		if unicode.IsSpace(r) {
			offset += size
			continue // between two fields
		}
		f := field{firstField(text[offset:]), offset}
		if strings.HasPrefix(f.text, "//") {
			return fields // the rest is a comment
		}
		fields = append(fields, f)
		offset += len(f.text)
	}
	return fields
}

// firstField returns the text up to its first space.
func firstField(text string) string {
	if end := strings.IndexFunc(text, unicode.IsSpace); end >= 0 {
		return text[:end]
	}
	return text
}

// reason returns the text that the fields stand in, as it is written.
func reason(text string, fields []field) string {
	if len(fields) == 0 {
		return ""
	}
	last := fields[len(fields)-1]
	return text[fields[0].offset : last.offset+len(last.text)]
}

// end returns the offset behind the last field of the text.
func end(text string) int {
	fields := splitFields(text, len(prefix))
	last := fields[len(fields)-1]
	return last.offset + len(last.text)
}
