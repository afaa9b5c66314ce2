// Package render writes findings for people and for programs.
package render

import (
	"encoding/json"
	"io"

	"github.com/signalvet/signalvet/cmd/signalvet/internal/finding"
)

// JSON writes the findings as one array, which is empty when there are none.
func JSON(out io.Writer, findings []finding.Finding) error {
	if findings == nil {
		findings = []finding.Finding{}
	}
	encoder := json.NewEncoder(out)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "\t")
	return encoder.Encode(findings)
}
