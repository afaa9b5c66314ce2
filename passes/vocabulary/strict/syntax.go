package strict

import (
	"bytes"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// syntaxError turns an error of the YAML decoder, which tells at most a line,
// and that in its text, into one with a position.
func syntaxError(file string, data []byte, err error) error {
	message := strings.TrimPrefix(err.Error(), "yaml: ")
	line, column := 1, 1
	if n, rest, ok := cutLine(message); ok {
		message, line = rest, min(n, lastLine(data)) // the end of the file may count as a line
		column = indentation(data, line) + 1
	} else if offset := faultOffset(data, message); offset >= 0 {
		line, column = position(data, offset)
	}
	return &Error{File: file, Line: line, Column: column, Message: "invalid YAML: " + message}
}

// cutLine splits "line N: text" of the decoder and returns N, from 1.
func cutLine(message string) (int, string, bool) {
	rest, ok := strings.CutPrefix(message, "line ")
	digits, text, found := strings.Cut(rest, ": ")
	line, err := strconv.Atoi(digits)
	if !ok || !found || err != nil {
		return 0, "", false
	}
	if countsFromZero(text) {
		line++
	}
	return line, text, true
}

// countsFromZero reports whether the decoder counts the line of an error from
// zero. It does so for those of its parser, other than those of its scanner.
func countsFromZero(text string) bool {
	expected, ok := strings.CutPrefix(text, "did not find expected ")
	if !ok {
		return strings.HasPrefix(text, "found duplicate %") || strings.HasPrefix(text, "found undefined tag")
	}
	for _, start := range []string{"key", "'-' indicator", "',' or", "node content", "<"} {
		if strings.HasPrefix(expected, start) {
			return true
		}
	}
	return false
}

// lastLine returns the number of the last line with a text.
func lastLine(data []byte) int {
	return bytes.Count(bytes.TrimRight(data, " \r\n"), []byte("\n")) + 1
}

// indentation returns the number of blanks with which a line begins.
func indentation(data []byte, line int) int {
	for ; line > 1; line-- {
		_, data, _ = bytes.Cut(data, []byte("\n"))
	}
	return len(data) - len(bytes.TrimLeft(data, " "))
}

// faultOffset returns the offset of a fault for which the decoder tells no
// line, or -1.
func faultOffset(data []byte, message string) int {
	if rest, ok := strings.CutPrefix(message, "unknown anchor '"); ok {
		name, _, _ := strings.Cut(rest, "'")
		return bytes.Index(data, []byte("*"+name))
	}
	for offset := 0; offset < len(data); {
		r, size := utf8.DecodeRune(data[offset:])
		if r == utf8.RuneError && size == 1 || unicode.IsControl(r) && !unicode.IsSpace(r) {
			return offset
		}
		offset += size
	}
	return -1
}

// position returns the line and column of an offset.
func position(data []byte, offset int) (line, column int) {
	before := data[:offset]
	start := bytes.LastIndexByte(before, '\n') + 1
	return bytes.Count(before, []byte("\n")) + 1, utf8.RuneCount(before[start:]) + 1
}
