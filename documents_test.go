package signalvet_test

import (
	"cmp"
	"flag"
	"fmt"
	"go/doc/comment"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
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

// TestPagesSchema holds the schema of the configuration file, for editors,
// against the one that the command prints.
func TestPagesSchema(t *testing.T) {
	printed := runIn(t, ".", "go", "run", "./cmd/signalvet", "-schema")
	if printed.status != 0 {
		t.Fatal(printed.stderr)
	}
	expectFile(t, "docs/signalvet.schema.json", printed.stdout)
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

// page is the documentation of a check as Markdown, each part under its heading.
func page(check *analysis.Analyzer) string {
	title, text, _ := strings.Cut(check.Doc, "\n")
	what := strings.TrimPrefix(title, check.Name+": ")
	var b strings.Builder
	fmt.Fprintf(&b, "# %s\n\n%s%s.\n", check.Name, strings.ToUpper(what[:1]), what[1:])
	part := ""
	for _, block := range new(comment.Parser).Parse(text).Content {
		if next := partOf(block, part); next != part {
			part = next
			fmt.Fprintf(&b, "\n## %s\n", part)
		}
		b.WriteString(markdown(block))
	}
	standing := passes.Standings[check.Name]
	for _, each := range []struct{ heading, text string }{
		{"Options", flagTable(check)},
		{"Fix", standing.Fix},
		{"Level and precision", fmt.Sprintf("Level %s. Precision in real programs: %s.", standing.Level, standing.Measured())},
	} {
		fmt.Fprintf(&b, "\n## %s\n\n%s\n", each.heading, cmp.Or(strings.TrimSpace(each.text), "None."))
	}
	return b.String()
}

// The parts of a page that stand in the documentation of the check, in their
// order.
const (
	whyPart     = "Why"
	examplePart = "Wrong and right"
	howPart     = "How it decides"
	limitsPart  = "Limits"
)

// partOf returns the part that the block belongs to, behind one of the part
// before it: what stands before the wrong code says why, what stands behind it
// how.
func partOf(block comment.Block, before string) string {
	code, isCode := block.(*comment.Code)
	wrong := isCode && strings.HasPrefix(code.Text, "// WRONG")
	heading, isHeading := block.(*comment.Heading)
	switch {
	case isHeading:
		return string(heading.Text[0].(comment.Plain))
	case before == "" && !wrong:
		return whyPart
	case wrong && before != howPart:
		return examplePart
	case before == examplePart && (!isCode || !strings.HasPrefix(code.Text, "// RIGHT")):
		return howPart
	}
	return before
}

func markdown(block comment.Block) string {
	switch block := block.(type) {
	case *comment.Heading:
		return "" // see partOf
	case *comment.Code:
		return fmt.Sprintf("\n```go\n%s```\n", block.Text)
	}
	return fmt.Sprintf("\n%s", new(comment.Printer).Markdown(&comment.Doc{Content: []comment.Block{block}}))
}

// Each check says why it matters, how it decides and what it cannot see, and has
// one standing.
func TestPagesAreComplete(t *testing.T) {
	for _, check := range passes.Suite {
		text := page(check)
		at := -1
		for _, part := range []string{whyPart, examplePart, howPart, limitsPart, "Options", "Fix", "Level and precision"} {
			next := strings.Index(text, "\n## "+part+"\n")
			if next <= at || strings.Count(text, "\n## "+part+"\n") != 1 {
				t.Errorf("%s: the page has no part %q in its place", check.Name, part)
			}
			at = next
		}
		if _, ok := passes.Standings[check.Name]; !ok {
			t.Errorf("%s has no row in passes.Standings", check.Name)
		}
	}
	for name := range passes.Standings {
		if !slices.ContainsFunc(passes.Suite, func(check *analysis.Analyzer) bool { return check.Name == name }) {
			t.Errorf("passes.Standings: no check is named %s", name)
		}
	}
}

// The checks that offer fixes say how safe they are.
func TestFixesHaveStandings(t *testing.T) {
	for _, check := range passes.Suite {
		files, err := filepath.Glob(filepath.Join("passes", check.Name, "*.go"))
		if err != nil {
			t.Fatal(err)
		}
		fixes := slices.ContainsFunc(files, func(file string) bool { return strings.Contains(readText(t, file), "SuggestedFix") })
		if said := passes.Standings[check.Name].Fix != ""; said != fixes {
			t.Errorf("%s: offers fixes: %v, says how safe they are: %v", check.Name, fixes, said)
		}
	}
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
	return b.String()
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

var checkRow = regexp.MustCompile(`(?m)^\| (\w+) \| (\d+) \| (\d+) \|$`)

// TestStandingsAreMeasured compares what is said of each check with the table of docs/precision.md.
func TestStandingsAreMeasured(t *testing.T) {
	measured := make(map[string]string)
	for _, row := range checkRow.FindAllStringSubmatch(readText(t, "docs/precision.md"), -1) {
		right, _ := strconv.Atoi(row[2]) // digits
		wrong, _ := strconv.Atoi(row[3])
		measured[row[1]] = fmt.Sprintf("%d of %d findings right", right, right+wrong)
	}
	if len(measured) == 0 {
		t.Fatal("docs/precision.md has no table of checks")
	}
	for name, standing := range passes.Standings {
		if standing.Precision != measured[name] {
			t.Errorf("%s is said to have %q, docs/precision.md has %q", name, standing.Precision, measured[name])
		}
	}
}
