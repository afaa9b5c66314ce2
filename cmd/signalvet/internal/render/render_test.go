package render

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/signalvet/signalvet/cmd/signalvet/internal/finding"
)

func TestPicture(t *testing.T) {
	for name, test := range map[string]struct {
		line             string
		column, endLine  int
		endColumn        int
		wantText, wanted string
	}{
		"indented":             {"\t\tbad(x)", 3, 1, 6, "bad(x)", "^^^"},
		"tab before":           {"\tx\tbad", 4, 1, 7, "x\tbad", " \t^^^"},
		"wide letters":         {"é bad", 4, 1, 7, "é bad", "  ^^^"},
		"goes on below":        {"\tbad(", 2, 2, 3, "bad(", "^^^^"},
		"no end":               {"\tbad", 2, 1, 2, "bad", "^"},
		"column in the indent": {"\t\tbad", 2, 1, 3, "\tbad", "^"},
		"column past the line": {"bad", 9, 1, 12, "bad", "   ^"},
		"end before start":     {"bad bad", 5, 1, 2, "bad bad", "    ^"},
	} {
		t.Run(name, func(t *testing.T) {
			got := pen(false).picture(test.line, finding.Finding{Line: 1, Column: test.column, End: finding.Place{Line: test.endLine, Column: test.endColumn}})
			if want := "\t" + test.wantText + "\n\t" + test.wanted + "\n"; got != want {
				t.Errorf("got\n%s\nwant\n%s", got, want)
			}
		})
	}
}

// A finding whose file is gone, or has no such line, is told without a picture.
func TestTextWithoutSource(t *testing.T) {
	short := filepath.Join(t.TempDir(), "short.go")
	if err := os.WriteFile(short, []byte("package p\r\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	err := Text(&out, Log{Findings: []finding.Finding{
		{Check: "demo", File: "gone.go", Line: 1, Column: 2, Message: "is gone"},
		{Check: "demo", File: short, Line: 7, Column: 2, Message: "is short"},
		{Check: "demo", File: short, Line: 1, Column: 9, Message: "is here", End: finding.Place{Line: 1, Column: 10}},
	}})
	want := "gone.go:1:2: is gone (demo)\n" + short + ":7:2: is short (demo)\n" + short + ":1:9: is here (demo)\n\tpackage p\n\t        ^\n"
	if err != nil || out.String() != want {
		t.Errorf("error %v, got\n%s\nwant\n%s", err, out.String(), want)
	}
}
