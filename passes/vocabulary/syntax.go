package vocabulary

import (
	"bytes"
	"strconv"
	"strings"
)

// syntaxError turns an error of the YAML decoder into one with a position. The
// decoder tells the line in its text, and nothing for the first.
func syntaxError(file string, data []byte, err error) error {
	message := strings.TrimPrefix(err.Error(), "yaml: ")
	line := 1
	if rest, ok := strings.CutPrefix(message, "line "); ok {
		if digits, text, ok := strings.Cut(rest, ": "); ok {
			if n, err := strconv.Atoi(digits); err == nil && n > 0 {
				line, message = n, text
			}
		}
	}
	return &Error{File: file, Line: line, Column: indentation(data, line) + 1, Message: "invalid YAML: " + message}
}

// indentation returns the number of blanks with which a line begins.
func indentation(data []byte, line int) int {
	for ; line > 1; line-- {
		_, rest, ok := bytes.Cut(data, []byte("\n"))
		if !ok {
			return 0
		}
		data = rest
	}
	return len(data) - len(bytes.TrimLeft(data, " "))
}
