package signalvet_test

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/signalvet/signalvet/passes/vocabulary"
)

// TestPagesOfLibraries holds the page of each library against the words for it, and the index against the pages.
func TestPagesOfLibraries(t *testing.T) {
	libraries := vocabulary.Libraries()
	delete(libraries, "dispatch") // has a manual of its own
	var index strings.Builder
	index.WriteString("# Libraries\n\nWhat signalvet knows of dispatchers that others have written. Functions that wrap them are followed.\n\n" +
		"| library | package | version read |\n|---|---|---|\n")
	for _, file := range slices.Sorted(maps.Keys(libraries)) {
		l := libraries[file]
		expectFile(t, "docs/libraries/"+file+".md", libraryPage(t, file, l))
		fmt.Fprintf(&index, "| [%s](%s.md) | `%s` | %s |\n", l.Name, file, l.Packages[0], l.Version)
	}
	expectFile(t, "docs/libraries/README.md", index.String())
	written, err := filepath.Glob("docs/libraries/*.md")
	if err != nil || len(written) != len(libraries)+1 {
		t.Errorf("docs/libraries has %d pages, want one for each of %d libraries, and an index (%v)", len(written), len(libraries), err)
	}
}

// libraryPage is what signalvet knows of a library, as Markdown.
func libraryPage(t *testing.T, file string, l *vocabulary.Library) string {
	var b strings.Builder
	source := "Read at " + l.Version
	if !strings.HasPrefix(l.Version, "v") {
		source = "Known from " + l.Version // the sources are not to be had
	}
	fmt.Fprintf(&b, "# %s\n\nPackages: `%s`. %s.\n\n%s\n", l.Name, strings.Join(l.Packages, "`, `"), source, l.Doc)
	if rules := libraryRules(l); len(rules) > 0 {
		fmt.Fprintf(&b, "\n* %s\n", strings.Join(rules, "\n* "))
	}
	b.WriteString("\n## Words\n\nOperands are written as in [the vocabulary](../vocabulary.md).\n\n| function | role | operands | more |\n|---|---|---|---|\n")
	for _, symbol := range l.Symbols() {
		w := l.Word(symbol)
		fmt.Fprintf(&b, "| `%s` | %s | %s | %s |\n", symbol, w.Role, strings.Join(w.Operands(), ", "), strings.Join(wordRules(w), ", "))
	}
	b.WriteString("\n## Example\n\n" + libraryExample(t, file))
	return b.String()
}

// libraryRules are what holds for all operations of a library.
func libraryRules(l *vocabulary.Library) []string {
	var rules []string
	if len(l.Deadlocks) > 0 {
		var roles []string
		for _, role := range l.Deadlocks {
			roles = append(roles, string(role))
		}
		rules = append(rules, "A receiver must not "+strings.Join(roles, ", ")+": its dispatcher waits for the lock that it holds meanwhile (`lockedsend`).")
	}
	if l.Next != "" {
		rules = append(rules, "A receiver has to call `"+l.Next+"` (`chainstop`).")
	}
	if l.Reflects {
		rules = append(rules, "Receivers are called by reflection, with what is sent (`receiversig`).")
	}
	for _, each := range l.Switches {
		rules = append(rules, "In a package that uses `"+each+"` the delivery is not known, and `blockingreceiver` is silent.")
	}
	if l.Wildcards != "" {
		rules = append(rules, "A topic with one of `"+l.Wildcards+"` is a pattern.")
	}
	if l.Broker {
		rules = append(rules, "Others send and receive too, so that `orphansignal` is silent.")
	}
	return rules
}

// wordRules are what a word says besides its operands.
func wordRules(w *vocabulary.Word) []string {
	var rules []string
	add := func(said bool, text string) {
		if said {
			rules = append(rules, text)
		}
	}
	add(w.Delivery != "", "delivery "+string(w.Delivery))
	add(w.Role == vocabulary.Connect || w.Role == vocabulary.Disconnect, "identity "+w.Identity)
	add(w.Duplicates != "", "duplicates "+w.Duplicates)
	add(w.Late != "", "late "+w.Late)
	add(w.Once, "once")
	add(w.Lazy, "later")
	add(w.Settles, "comes to rest")
	add(w.Invokes, "calls its receiver at once")
	add(w.Fails, "fails")
	add(w.Methods != "", "calls "+strings.ReplaceAll(w.Methods, ",", ", "))
	return rules
}

// exact matches an expectation that is the whole message.
var exact = regexp.MustCompile("// want `\\^(.*)\\$`")

// libraryExample is a function of the tests that has a finding, with the finding as it is printed.
func libraryExample(t *testing.T, file string) string {
	files, err := filepath.Glob("testdata/src/*/libraries/" + file + "/*.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range files {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		check := strings.Split(filepath.ToSlash(name), "/")[2]
		if example := exampleIn(t, check, string(text)); example != "" {
			return "```go\n" + example + "\n```\n"
		}
	}
	return "None: what is wrong is found by what it leads to.\n"
}

// exampleIn is the first function of a file with a finding whose message is known, "" when there is none.
func exampleIn(t *testing.T, check, text string) string {
	fset := token.NewFileSet()
	f, err := parser.ParseFile(fset, "", text, parser.ParseComments)
	if err != nil {
		t.Fatal(err)
	}
	for _, decl := range f.Decls {
		fn, ok := decl.(*ast.FuncDecl)
		if !ok {
			continue // no function
		}
		from := fn.Pos()
		if fn.Doc != nil {
			from = fn.Doc.Pos()
		}
		source := text[fset.Position(from).Offset:fset.Position(fn.End()).Offset]
		found := false
		source = exact.ReplaceAllStringFunc(source, func(want string) string {
			message, plain := literal(exact.FindStringSubmatch(want)[1])
			found = found || plain
			return "// " + check + ": " + strings.ReplaceAll(message, check+"/libraries/", "example.com/")
		})
		if found && !strings.Contains(source, "// want") {
			return source
		}
	}
	return ""
}

// literal is the only text that a regular expression without the anchors matches; false when it matches others.
func literal(expression string) (string, bool) {
	re, err := regexp.Compile(expression)
	if err != nil {
		return expression, false
	}
	text, complete := re.LiteralPrefix()
	return text, complete
}
