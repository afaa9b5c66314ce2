package main_test

import (
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

const fineCalled = "main.go:14:6: Fine is called (it is bad) (demo)"

// Both modes see an edit of the vocabulary at once, in both directions, however
// the path is written and wherever the package is.
func TestVocabularyFile(t *testing.T) {
	dir := module(t, calls)
	lib := filepath.Join(dir, "lib")
	runs := map[string]func() result{
		"stand-alone":        func() result { return run(t, dir, demovet, "-vocabulary=words.yaml", ".") },
		"from another place": func() result { return run(t, t.TempDir(), demovet, "-vocabulary=words.yaml", "-C", dir) },
	}
	if runtime.GOOS == "linux" { // elsewhere the vet tool refuses paths
		runs["vet"] = func() result { return goVet(t, dir, "-vocabulary=words.yaml", ".") }
		runs["vet, two arguments"] = func() result { return goVet(t, dir, "-vocabulary", "words.yaml", ".") }
		runs["vet, other directory"] = func() result { return goVet(t, lib, "-vocabulary=../words.yaml", "example.com/m") }
		runs["vet, absolute"] = func() result { return goVet(t, dir, "-vocabulary="+filepath.Join(dir, "words.yaml"), ".") }
	}
	for _, word := range []string{"Fine", "none", "Fine"} {
		write(t, dir, "words.yaml", "call: "+word+"\n")
		for name, vet := range runs {
			got := vet()
			if told := strings.Contains(got.stdout+got.stderr, fineCalled); told != (word == "Fine") {
				t.Errorf("%s, with the word %s: finding told: %v\n%s%s", name, word, told, got.stdout, got.stderr)
			}
		}
	}
}

func TestVocabularyText(t *testing.T) {
	dir := module(t, calls)
	for name, got := range map[string]result{
		"stand-alone": run(t, dir, demovet, "-vocabulary=call: Fine", "."),
		"vet":         goVet(t, dir, "-vocabulary=call: Fine", "."),
	} {
		if !strings.Contains(got.stdout+got.stderr, fineCalled) {
			t.Errorf("%s: no finding: %s%s", name, got.stdout, got.stderr)
		}
	}
}

func TestWrongVocabulary(t *testing.T) {
	dir := module(t, calls)
	write(t, dir, "words.yaml", "nonsense: true\n")
	const want = "signalvet: words.yaml:1:1: unknown word"
	run(t, dir, demovet, "-vocabulary=words.yaml", ".").expect(t, 2, "", want)
	if runtime.GOOS != "linux" {
		return // the vet tool refuses paths elsewhere
	}
	got := goVet(t, dir, "-vocabulary=words.yaml", ".")
	if first, _, _ := strings.Cut(got.stderr, "\n"); got.status == 0 || first != want {
		t.Errorf("status %d, stderr %s", got.status, got.stderr)
	}
}
