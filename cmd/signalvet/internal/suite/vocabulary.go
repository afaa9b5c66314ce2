package suite

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/signalvet/signalvet/passes/vocabulary"
)

// VocabularyFlag is the shared flag whose value is a text or the path of a
// file with that text.
const VocabularyFlag = "vocabulary"

// maxVocabulary is what an argument of a process may hold everywhere, less
// some room.
const maxVocabulary = 120_000

// IsVocabularyText tells the text of a vocabulary from the path of one: YAML
// that says anything has a line end or a colon before a blank or its end.
func IsVocabularyText(value string) bool {
	return value == "" || strings.ContainsAny(value, "\n{[") || strings.Contains(value, ": ") || strings.HasSuffix(value, ":")
}

// VocabularyText returns the text that the value of the flag means, checked.
// A path is taken from dir. The error is one line, with the position of the
// fault when the text is wrong.
func (s Suite) VocabularyText(value, dir string) (string, error) {
	text, name := value, "-vocabulary"
	if !IsVocabularyText(value) {
		content, err := os.ReadFile(absolute(value, dir))
		if err != nil {
			return "", fmt.Errorf("cannot read the vocabulary: %w", err)
		}
		text, name = string(content), value
	}
	if err := s.CheckVocabularyText(name, text); err != nil || name != value {
		return text, err
	}
	return vocabulary.Placed(name, []byte(text)), nil
}

// CheckVocabularyText returns the first fault in the text.
func (s Suite) CheckVocabularyText(name, text string) error {
	if len(text) > maxVocabulary {
		return fmt.Errorf("%s:1:1: vocabulary of %d bytes is too long (at most %d)", name, len(text), maxVocabulary)
	}
	if s.CheckVocabulary == nil {
		return nil
	}
	return s.CheckVocabulary(name, []byte(text))
}

// IsUnreadable reports whether the error says that a file cannot be read, and
// not that its text is wrong.
func IsUnreadable(err error) bool {
	var failure *fs.PathError
	return errors.As(err, &failure)
}

func absolute(path, dir string) string {
	if filepath.IsAbs(path) {
		return path
	}
	return filepath.Join(dir, path)
}
