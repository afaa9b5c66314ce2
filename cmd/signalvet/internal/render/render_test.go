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

func TestCutPlace(t *testing.T) {
	for problem, want := range map[string]finding.Place{
		"p/p.go:3:13: undefined: y":        {File: "p/p.go", Line: 3, Column: 13},
		"p/p.go:3: undefined: y":           {File: "p/p.go", Line: 3},
		`C:\m\p.go:3:1: undefined: y`:      {File: `C:\m\p.go`, Line: 3, Column: 1},
		"undefined: y":                     {},
		"example.com/m: internal error: y": {},
	} {
		at, message := cutPlace(problem)
		if at != want || !strings.HasSuffix(message, ": y") || at.File != "" && message != "undefined: y" {
			t.Errorf("%s: got %+v and %q, want %+v", problem, at, message, want)
		}
	}
}

// Columns and offsets are counted as editors do: in UTF-16.
func TestColumnsInUTF16(t *testing.T) {
	s := sources{"f.go": "package p\n// é😀\xffx\r\nend"}
	for column, want := range map[int]int{1: 1, 4: 4, 6: 5, 10: 7, 11: 8, 12: 9, 14: 11} {
		if got := s.column16("f.go", 2, column); got != want {
			t.Errorf("column %d: got %d, want %d", column, got, want)
		}
	}
	if got := s.column16("gone.go", 2, 7); got != 7 {
		t.Errorf("without the file: got %d, want 7", got)
	}
	for offset, want := range map[int][2]int{0: {1, 1}, 10: {2, 1}, 19: {2, 7}, 26: {3, 4}} {
		line, column, ok := s.offset16("f.go", offset)
		if got := [2]int{line, column}; !ok || got != want {
			t.Errorf("offset %d: got %v, %v, want %v", offset, got, ok, want)
		}
	}
	if _, _, ok := s.offset16("f.go", 27); ok {
		t.Error("the file has no such offset")
	}
}

func TestEscapes(t *testing.T) {
	if got, want := escapeMessage(`a[0] \ struct{}`), `a\[0\] \\ struct{{}}`; got != want {
		t.Errorf("in SARIF: got %s, want %s", got, want)
	}
	if got, want := escapeData("100%\r\n:,"), "100%25%0D%0A:,"; got != want {
		t.Errorf("in data: got %s, want %s", got, want)
	}
	if got, want := escapeProperty("C:\\a,b%"), "C%3A\\a%2Cb%25"; got != want {
		t.Errorf("in a property: got %s, want %s", got, want)
	}
}
