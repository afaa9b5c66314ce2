package render

import (
	"regexp"
	"strconv"

	"github.com/signalvet/signalvet/cmd/signalvet/internal/finding"
)

// placed is how compilers begin a message.
var placed = regexp.MustCompile(`(?s)^(.+?\.[a-z]+):(\d+)(?::(\d+))?: (.*)$`)

// cutPlace splits the place off a problem; without one the file is "".
func cutPlace(problem string) (at finding.Place, message string) {
	parts := placed.FindStringSubmatch(problem)
	if parts == nil {
		return finding.Place{}, problem
	}
	line, _ := strconv.Atoi(parts[2])   // digits
	column, _ := strconv.Atoi(parts[3]) // digits, or none
	return finding.Place{File: parts[1], Line: line, Column: column}, parts[4]
}
