package render

import (
	"os"
	"strings"
	"unicode/utf16"
)

// sources holds the contents of the files seen so far. A file that cannot be
// read is "": the finding is worth more than its picture.
type sources map[string]string

func (s sources) content(file string) string {
	content, seen := s[file]
	if !seen {
		read, _ := os.ReadFile(file) // see sources
		content = string(read)
		s[file] = content
	}
	return content
}

// line returns a line without its end, and whether the file has it.
func (s sources) line(file string, number int) (string, bool) {
	content := s.content(file)
	for at := 1; content != ""; at++ {
		line, rest, _ := strings.Cut(content, "\n")
		if at == number {
			return strings.TrimRight(line, "\r"), true
		}
		content = rest
	}
	return "", false
}

// column16 turns a column in bytes into one in UTF-16 code units, both from 1.
// Without the file it stays what it is.
func (s sources) column16(file string, line, column int) int {
	text, ok := s.line(file, line)
	if !ok || column < 1 {
		return column
	}
	if column-1 > len(text) {
		return units16(text) + column - len(text) // behind the end
	}
	return units16(text[:column-1]) + 1
}

// offset16 returns the line and the column in UTF-16 code units of an offset,
// and whether the file has it.
func (s sources) offset16(file string, offset int) (line, column int, ok bool) {
	content := s.content(file)
	if content == "" || offset > len(content) {
		return 0, 0, false
	}
	before := content[:offset]
	start := strings.LastIndexByte(before, '\n') + 1
	return strings.Count(before, "\n") + 1, units16(before[start:]) + 1, true
}

func units16(text string) int {
	units := 0
	for _, r := range text {
		units += max(1, utf16.RuneLen(r)) // what is no letter becomes utf8.RuneError
	}
	return units
}
