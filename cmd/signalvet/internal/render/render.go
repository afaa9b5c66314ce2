// Package render writes findings for people and for programs.
package render

import (
	"io"

	"github.com/signalvet/signalvet/cmd/signalvet/internal/finding"
	"github.com/signalvet/signalvet/cmd/signalvet/internal/suite"
)

// Log is what a run has to say.
type Log struct {
	Suite    suite.Suite
	Findings []finding.Finding // with those that are suppressed
	Problems []string          // why packages could not be analysed
	Version  string            // of the suite
	Here     string            // the directory from which files are named
	Color    bool              // the text is coloured
}

// formats has the formats in the order in which they are told to users.
var formats = []struct {
	name  string
	write func(io.Writer, Log) error
}{
	{"text", Text},
	{"json", JSON},
	{"sarif", SARIF},
	{"github", GitHub},
}

// Formats returns the names of the formats.
func Formats() []string {
	var names []string
	for _, each := range formats {
		names = append(names, each.name)
	}
	return names
}

// Write writes the log in the named format, which must be one of [Formats].
func Write(out io.Writer, format string, log Log) error {
	for _, each := range formats {
		if each.name == format {
			return each.write(out, log)
		}
	}
	return nil
}
