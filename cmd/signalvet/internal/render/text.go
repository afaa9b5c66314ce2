package render

import (
	"bufio"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/signalvet/signalvet/cmd/signalvet/internal/finding"
)

// Text writes each finding on a line of its own, as compilers do. Lines that
// begin with a tab belong to the line before: the source line with a mark under
// what is meant, and the related places.
func Text(out io.Writer, log Log) error {
	text := bufio.NewWriter(out)
	pen := pen(log.Color)
	sources := sources{}
	for _, each := range finding.Counted(log.Findings) {
		place := pen.paint(bold, fmt.Sprintf("%s:%d:%d:", each.File, each.Line, each.Column))
		fmt.Fprintf(text, "%s %s %s\n", place, each.Message, pen.paint(cyan, "("+each.Check+")"))
		if line, ok := sources.line(each.File, each.Line); ok {
			text.WriteString(pen.picture(line, each))
		}
		for _, related := range each.Related {
			place := pen.paint(bold, fmt.Sprintf("%s:%d:%d:", related.File, related.Line, related.Column))
			fmt.Fprintf(text, "\t%s %s\n", place, related.Message)
		}
	}
	return text.Flush()
}

// pen paints when it is true.
type pen bool

// What a terminal takes for a colour.
const (
	bold  = "\x1b[1m"
	cyan  = "\x1b[36m"
	red   = "\x1b[1;31m"
	plain = "\x1b[0m"
)

func (p pen) paint(color, text string) string {
	if !p {
		return text
	}
	return color + text + plain
}

// picture returns the source line, without its indentation, over a line that
// marks what is meant.
func (p pen) picture(line string, meant finding.Finding) string {
	start := min(max(meant.Column-1, 0), len(line))
	end := len(line)
	if meant.End.Line == meant.Line {
		end = min(max(meant.End.Column-1, start), len(line))
	}
	indent := len(line) - len(strings.TrimLeft(line, " \t"))
	indent = min(indent, start)
	width := max(1, utf8.RuneCountInString(line[start:end]))
	return fmt.Sprintf("\t%s\n\t%s%s\n", line[indent:], blanks(line[indent:start]), p.paint(red, strings.Repeat("^", width)))
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
