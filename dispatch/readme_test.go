package dispatch_test

import (
	"bytes"
	"go/ast"
	"go/format"
	"go/parser"
	"go/token"
	"os"
	"regexp"
	"strings"
	"testing"
)

// TestReadmeShowsTheExamples holds the code of the README against the Example
// functions: each stands in it, and nothing else does.
func TestReadmeShowsTheExamples(t *testing.T) {
	readme, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	shown := map[string]bool{}
	for _, block := range regexp.MustCompile("(?s)```go\n(.*?)```").FindAllSubmatch(readme, -1) {
		shown[string(block[1])] = true
	}
	for name, body := range exampleBodies(t) {
		if !shown[body] {
			t.Errorf("README.md does not show %s:\n%s", name, body)
		}
		delete(shown, body)
	}
	for block := range shown {
		t.Errorf("README.md shows what is no example:\n%s", block)
	}
}

// exampleBodies returns the code of the examples, indented as in a README.
func exampleBodies(t *testing.T) map[string]string {
	source, err := os.ReadFile("example_test.go")
	if err != nil {
		t.Fatal(err)
	}
	files := token.NewFileSet()
	file, err := parser.ParseFile(files, "example_test.go", source, parser.ParseComments)
	if err != nil {
		t.Fatal(err)
	}
	bodies := map[string]string{}
	for _, decl := range file.Decls {
		f, ok := decl.(*ast.FuncDecl)
		if !ok || !strings.HasPrefix(f.Name.Name, "Example") {
			continue // not an example
		}
		open, end := files.Position(f.Body.Lbrace).Offset, files.Position(f.Body.Rbrace).Offset
		body, err := format.Source(bytes.TrimLeft(source[open+1:end], "\n"))
		if err != nil {
			t.Fatal(err)
		}
		bodies[f.Name.Name] = strings.TrimRight(regexp.MustCompile(`(?m)^\t`).ReplaceAllString(string(body), ""), "\n") + "\n"
	}
	return bodies
}
