package signalvet_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/signalvet/signalvet/passes/vocabulary"
)

const vocabularyPage = "docs/vocabulary.md"

// shop is the program that the page about the vocabulary takes as example.
type shop struct{ bus, main, words, directives, findings string }

func readShop(t *testing.T) shop {
	t.Helper()
	page := readText(t, vocabularyPage)
	code, words, findings := codeBlocks(page, "go"), codeBlocks(page, "yaml"), codeBlocks(page, "text")
	if len(code) < 3 || len(words) == 0 || len(findings) != 1 {
		t.Fatalf("%s: %d blocks of code, %d of words, %d of findings", vocabularyPage, len(code), len(words), len(findings))
	}
	return shop{code[0], code[1], words[0], code[2], findings[0]}
}

// write makes a module of the shop in a new directory.
func (s shop) write(t *testing.T) (dir string) {
	t.Helper()
	dir = t.TempDir()
	for name, text := range map[string]string{
		"go.mod":     "module example.com/shop\n\ngo 1.26\n",
		"bus/bus.go": s.bus, "main.go": s.main, "words.yaml": s.words,
	} {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// declared returns the shop with its directives above the functions of the bus.
func (s shop) declared(t *testing.T) shop {
	t.Helper()
	for function := range strings.SplitSeq(strings.TrimSpace(s.directives), "\n\n") {
		_, head, _ := strings.Cut(function, "\n")
		if !strings.Contains(s.bus, "\n"+head+"\n") {
			t.Errorf("%s: the bus has no %s", vocabularyPage, head)
		}
		s.bus = strings.Replace(s.bus, "\n"+head+"\n", "\n"+function+"\n", 1)
	}
	return s
}

// The example gives the findings that the page shows, and with directives
// instead of the file the same ones.
func TestVocabularyPageFindings(t *testing.T) {
	signalvet, example := buildCommand(t), readShop(t)
	byFile := runIn(t, example.write(t), signalvet, "-vocabulary", "words.yaml", "./...")
	expectFile(t, vocabularyPage, strings.Replace(readText(t, vocabularyPage), "```text\n"+example.findings+"```", "```text\n"+byFile.stdout+"```", 1))
	if byFile.status != 1 || byFile.stderr != "" {
		t.Errorf("exit status %d, %s", byFile.status, byFile.stderr)
	}
	byDirectives := runIn(t, example.declared(t).write(t), signalvet, "./...")
	if got, want := placesIn(byDirectives.stdout), placesIn(byFile.stdout); got != want {
		t.Errorf("findings with directives:\n%s%s\nwant those with the file:\n%s", got, byDirectives.stderr, want)
	}
	if bare := runIn(t, example.write(t), signalvet, "./..."); bare.status != 0 {
		t.Errorf("without words the example has findings:\n%s%s", bare.stdout, bare.stderr)
	}
}

// placesIn lists the places and the checks of findings.
func placesIn(text string) string {
	finding := regexp.MustCompile(`(?m)^([^\s:]+:\d+:\d+: ).*(\(\w+\))$`)
	var places []string
	for _, found := range finding.FindAllStringSubmatch(text, -1) {
		places = append(places, found[1]+found[2])
	}
	return strings.Join(places, "\n")
}

// Everything that the page shows of files and directives can be parsed.
func TestVocabularyPageGrammar(t *testing.T) {
	page := readText(t, vocabularyPage)
	for _, words := range codeBlocks(page, "yaml") {
		if _, err := vocabulary.Parse(vocabularyPage, []byte(words)); err != nil {
			t.Errorf("%v\n%s", err, words)
		}
	}
	directives := regexp.MustCompile(`(?m)^//signalvet:.*$`).FindAllString(page, -1)
	if len(directives) == 0 {
		t.Error("the page shows no directives")
	}
	for _, directive := range directives {
		if _, err := vocabulary.ParseDirective(directive); err != nil {
			t.Errorf("%s: %v", directive, err)
		}
	}
}

// The roles of the page are those of the grammar.
func TestVocabularyPageRoles(t *testing.T) {
	page := readText(t, vocabularyPage)
	for _, role := range []vocabulary.Role{
		vocabulary.Connect, vocabulary.Disconnect, vocabulary.DisconnectAll, vocabulary.Send, vocabulary.Start, vocabulary.Stop,
		vocabulary.Freeze, vocabulary.View, vocabulary.New, vocabulary.Option, vocabulary.Wait,
	} {
		if !regexp.MustCompile("(?m)^\\| .*`" + string(role) + "`.* \\|").MatchString(page) {
			t.Errorf("%s does not tell what %s is", vocabularyPage, role)
		}
	}
}
