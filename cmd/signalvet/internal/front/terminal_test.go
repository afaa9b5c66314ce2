package front

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"
)

func TestProgressLine(t *testing.T) {
	path := filepath.Join(t.TempDir(), "progress")
	for content, want := range map[string]string{
		"":                              "signalvet: the go command prepares the packages",
		"fmt\n":                         "signalvet: 1 packages, now fmt",
		"fmt\nexample.com/m\n":          "signalvet: 2 packages, now example.com/m",
		strings.Repeat("ä", 200) + "\n": "signalvet: 1 packages, now " + strings.Repeat("ä", 52),
	} {
		if err := os.WriteFile(path, []byte(content), 0o666); err != nil {
			t.Fatal(err)
		}
		got := progressLine(path)
		if got != want || utf8.RuneCountInString(got) > lineWidth {
			t.Errorf("%.20q: got %q, want %q", content, got, want)
		}
	}
}

// Where nobody looks, nothing is told: neither in a file nor through a pipe.
func TestNoProgressWithoutTerminal(t *testing.T) {
	file, err := os.Create(filepath.Join(t.TempDir(), "log"))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	if p := startProgress(file); p.file() != "" {
		t.Errorf("progress is told in %s", p.file())
	}
	var text strings.Builder
	p := startProgress(&text)
	p.stop()
	if text.Len() > 0 {
		t.Errorf("told %q", text.String())
	}
}

func TestColored(t *testing.T) {
	s := &session{stdout: &strings.Builder{}}
	for color, want := range map[string]bool{"auto": false, "always": true, "never": false} {
		s.color = color
		if got := s.colored(); got != want {
			t.Errorf("-color %s in a pipe: %v, want %v", color, got, want)
		}
	}
}
