package signalvet_test

import (
	"flag"
	"fmt"
	"go/doc/comment"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"

	"github.com/signalvet/signalvet/passes"
)

var update = flag.Bool("update", false, "write the generated files instead of comparing them")

// TestPages holds the page of each check against the check's documentation;
//
//	go test . -run TestPages -update
//
// writes them.
func TestPages(t *testing.T) {
	for _, check := range passes.Suite {
		expectFile(t, "docs/checks/"+check.Name+".md", page(check))
	}
	pages, err := os.ReadDir("docs/checks")
	if err != nil {
		t.Fatal(err)
	}
	for _, each := range pages {
		if !slices.ContainsFunc(passes.Suite, func(check *analysis.Analyzer) bool { return each.Name() == check.Name+".md" }) {
			t.Errorf("docs/checks/%s: no check has this page", each.Name())
		}
	}
}

// expectFile compares a file with what is generated, or writes it with -update.
func expectFile(t *testing.T, name, want string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(filepath.FromSlash(name), []byte(want), 0o666); err != nil {
			t.Error(err)
		}
		return
	}
	if got, err := os.ReadFile(filepath.FromSlash(name)); err != nil || string(got) != want {
		t.Errorf("%s is not what go test . -run %s -update writes (%v)", name, t.Name(), err)
	}
}

// page is the documentation of a check as Markdown.
func page(check *analysis.Analyzer) string {
	title, text, _ := strings.Cut(check.Doc, "\n")
	what := strings.TrimPrefix(title, check.Name+": ")
	var b strings.Builder
	fmt.Fprintf(&b, "# %s\n\n%s%s.\n", check.Name, strings.ToUpper(what[:1]), what[1:])
	printer := &comment.Printer{HeadingLevel: 2, HeadingID: func(*comment.Heading) string { return "" }}
	for _, block := range new(comment.Parser).Parse(text).Content {
		if code, ok := block.(*comment.Code); ok {
			fmt.Fprintf(&b, "\n```go\n%s```\n", code.Text)
			continue
		}
		fmt.Fprintf(&b, "\n%s", printer.Markdown(&comment.Doc{Content: []comment.Block{block}}))
	}
	b.WriteString(flagTable(check))
	return b.String()
}

func flagTable(check *analysis.Analyzer) string {
	var b strings.Builder
	check.Flags.VisitAll(func(each *flag.Flag) {
		value, usage := flag.UnquoteUsage(each)
		if each.DefValue != "" && each.DefValue != "false" {
			usage += "; by default " + each.DefValue
		}
		fmt.Fprintf(&b, "* `-%s.%s`: %s\n", check.Name, strings.TrimSpace(each.Name+" "+value), usage)
	})
	if b.Len() == 0 {
		return "" // no flags
	}
	return "\n## Flags\n\n" + b.String()
}

// shownCode is the code in the documentation of a check, cut before each RIGHT
// and each WRONG.
func shownCode(check *analysis.Analyzer) []string {
	var parts []string
	for _, block := range new(comment.Parser).Parse(check.Doc).Content {
		code, ok := block.(*comment.Code)
		if !ok {
			continue // prose
		}
		text := regexp.MustCompile(`(?m)^// (RIGHT|WRONG)`).ReplaceAllString(code.Text, "\x00$0")
		parts = append(parts, strings.Split(text, "\x00")...)
	}
	return parts
}

// A testLine is a line of a program, and whether it expects a finding.
type testLine struct {
	code   string
	wanted bool
}

var expectation = regexp.MustCompile("(/\\* want .* \\*/ | // want [\"`].*$)")

// testLines are the lines of the programs that a check is tested on.
func testLines(t *testing.T, check string) []testLine {
	t.Helper()
	dir := filepath.Join("testdata", "src")
	var lines []testLine
	for _, pkg := range packagesBelow(t, dir, check) {
		files, err := filepath.Glob(filepath.Join(dir, filepath.FromSlash(pkg), "*.go"))
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range files {
			for line := range strings.Lines(readText(t, file)) {
				code := expectation.ReplaceAllString(strings.TrimSpace(line), "")
				lines = append(lines, testLine{strings.TrimSpace(code), code != strings.TrimSpace(line)})
			}
		}
	}
	return lines
}

// TestShownCodeIsTested holds the code in the documentation of the checks
// against the programs that they are tested on: each line stands in one, some
// line after a WRONG is reported there, and none after a RIGHT.
func TestShownCodeIsTested(t *testing.T) {
	for _, check := range passes.Suite {
		tested := testLines(t, check.Name)
		for _, part := range shownCode(check) {
			silent, reported := countTested(t, check, part, tested)
			if strings.HasPrefix(part, "// WRONG") && reported == 0 {
				t.Errorf("%s: no program in testdata expects a finding in\n%s", check.Name, part)
			}
			if strings.HasPrefix(part, "// RIGHT") && silent == 0 {
				t.Errorf("%s: no program in testdata expects no finding in\n%s", check.Name, part)
			}
		}
	}
}

// countTested counts the lines of code that stand in a program without a
// finding, and those that stand in one with a finding.
func countTested(t *testing.T, check *analysis.Analyzer, code string, tested []testLine) (silent, reported int) {
	t.Helper()
	right := strings.HasPrefix(code, "// RIGHT")
	for line := range strings.Lines(code) {
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "// ") {
			continue // prose
		}
		switch {
		case slices.Contains(tested, testLine{line, true}) && !right:
			reported++
		case slices.Contains(tested, testLine{line, false}):
			silent++
		default:
			t.Errorf("%s: no program in testdata has the line\n\t%s", check.Name, line)
		}
	}
	return silent, reported
}
