package details_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"

	"github.com/signalvet/signalvet/passes/details"
)

// TestDeclaration marks places with @ and says in which declaration they lie.
func TestDeclaration(t *testing.T) {
	for source, want := range map[string]string{
		"func F() { @x() }":                         "F",
		"func (t T) M() { func() { @x() }() }":      "T.M",
		"func (t *T) M() { @x() }":                  "T.M",
		"func (t *T[A]) M() { @x() }":               "T.M",
		"func (t T[A, B]) M() { @x() }":             "T.M",
		"func (*T) @M() {}":                         "T.M",
		"var a = 1\nvar b, c = @x(), 2":             "var b",
		"const @a = 1":                              "const a",
		"type T struct{ @f int }":                   "type T",
		"import @\"fmt\"":                           `import "fmt"`,
		"var (\n\ta = 1\n\tb = func() { @x() }\n)":  "var b",
		"@var (\n\ta = 1\n)":                        "",
		"func F() {}\n\n// @comment\n\nfunc G() {}": "",
	} {
		text := "package p\n\n" + source + "\n"
		offset := strings.Index(text, "@")
		text = strings.Replace(text, "@", "", 1)
		fset := token.NewFileSet()
		other, err := parser.ParseFile(fset, "other.go", "package p\n\nfunc Other() {}\n", 0)
		if err != nil {
			t.Fatal(err)
		}
		file, err := parser.ParseFile(fset, "p.go", text, parser.ParseComments)
		if err != nil {
			t.Fatal(err)
		}
		pos := file.FileStart + token.Pos(offset)
		if got := details.Declaration([]*ast.File{other, file}, pos); got != want {
			t.Errorf("%q: got %q, want %q", source, got, want)
		}
	}
}

func TestAttachAndParse(t *testing.T) {
	given := details.Details{Function: "T.M", Signal: `"order.placed"`, Suppression: &details.Suppression{Form: "nolint", Reason: "é\n"}}
	found := analysis.Diagnostic{Pos: 7, Related: []analysis.RelatedInformation{{Pos: 3, Message: "sent here"}}}
	given.Attach(&found)
	if len(found.Related) != 2 || found.Related[1].Pos != 7 {
		t.Fatalf("related: %+v", found.Related)
	}
	if _, ok := details.Parse(found.Related[0].Message); ok {
		t.Error("a sentence is taken for details")
	}
	got, ok := details.Parse(found.Related[1].Message)
	if !ok || got.Function != given.Function || got.Signal != given.Signal || *got.Suppression != *given.Suppression {
		t.Errorf("got %+v, %v, want %+v", got, ok, given)
	}
}
