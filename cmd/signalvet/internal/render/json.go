package render

import (
	"encoding/json"
	"io"

	"github.com/signalvet/signalvet/cmd/signalvet/internal/finding"
)

// JSON writes the findings that count as one array, which is empty when there
// are none.
func JSON(out io.Writer, log Log) error {
	findings := finding.Counted(log.Findings)
	if findings == nil {
		findings = []finding.Finding{}
	}
	return encode(out, findings)
}

func encode(out io.Writer, value any) error {
	encoder := json.NewEncoder(out)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "\t")
	return encoder.Encode(value)
}
