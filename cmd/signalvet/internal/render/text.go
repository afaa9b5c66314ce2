package render

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"strings"
	"unicode/utf8"

	"github.com/signalvet/signalvet/cmd/signalvet/internal/finding"
)

// Text writes each finding on a line of its own, as compilers do. Lines that
// begin with a tab belong to the line before: the source line with a mark under
// what is meant, and the related places.
func Text(out io.Writer, findings []finding.Finding) error {
	text := bufio.NewWriter(out)
	sources := sources{}
	for _, each := range findings {
		fmt.Fprintf(text, "%s:%d:%d: %s (%s)\n", each.File, each.Line, each.Column, each.Message, each.Check)
		if line, ok := sources.line(each.File, each.Line); ok {
			text.WriteString(picture(line, each))
		}
		for _, related := range each.Related {
			fmt.Fprintf(text, "\t%s:%d:%d: %s\n", related.File, related.Line, related.Column, related.Message)
		}
	}
	return text.Flush()
}

// picture returns the source line, without its indentation, over a line that
// marks what is meant.
func picture(line string, meant finding.Finding) string {
	start := min(max(meant.Column-1, 0), len(line))
	end := len(line)
	if meant.End.Line == meant.Line {
		end = min(max(meant.End.Column-1, start), len(line))
	}
	indent := len(line) - len(strings.TrimLeft(line, " \t"))
	indent = min(indent, start)
	width := max(1, utf8.RuneCountInString(line[start:end]))
	return fmt.Sprintf("\t%s\n\t%s%s\n", line[indent:], blanks(line[indent:start]), strings.Repeat("^", width))
}

// blanks returns white space as wide as the text: a tab for a tab.
func blanks(text string) string {
	return strings.Map(func(r rune) rune {
		if r == '\t' {
			return r
		}
		return ' '
	}, text)
}

// sources holds the lines of the files seen so far. A file that cannot be read
// has none: the finding is worth more than its picture.
type sources map[string][]string

func (s sources) line(file string, number int) (string, bool) {
	lines, seen := s[file]
	if !seen {
		content, err := os.ReadFile(file)
		if err == nil {
			lines = strings.Split(string(content), "\n")
		}
		s[file] = lines
	}
	if number < 1 || number > len(lines) {
		return "", false
	}
	return strings.TrimRight(lines[number-1], "\r"), true
}
