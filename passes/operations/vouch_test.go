package operations

import (
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"testing"

	"github.com/signalvet/signalvet/passes/vocabulary"
)

const shop = `package shop

type Bus struct{}

func (b *Bus) On(topic string, f func()) error { return nil }

func Tell(topic string) {}
`

func TestMisnamed(t *testing.T) {
	tests := []struct{ words, want string }{
		{"{Bus.On: {role: connect, topic: arg0, receiver: arg1}, Tell: {role: send, topic: arg0}}", ""},
		{"{Bus.Off: {role: disconnect, topic: arg0}}", "words:3:11: package example.com/shop has no Bus.Off (want a function, or Type.Method)"},
		{"{Bus: {role: send}}", "words:3:11: package example.com/shop has no Bus (want a function, or Type.Method)"},
		{"{Tell: {role: send, topic: arg1}}", "words:3:11: topic of Tell is arg1 (want one of its arguments, counted from 0: it takes 1)"},
		{"{Bus.On: {role: connect, receiver: arg1, token: result1}}", "words:3:11: token of Bus.On is result1 (want one of its results, counted from 0: it returns 1)"},
		{"{Bus.On*: {role: connect, receiver: arg1}}", ""},
	}
	pkg := checked(t)
	for _, test := range tests {
		v, err := vocabulary.Parse("words", []byte("- packages: [example.com/shop]\n  doc: a shop\n  words: "+test.words+"\n"))
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		if err := misnamed(v, pkg); err != nil {
			got = err.Error()
		}
		if got != test.want {
			t.Errorf("%s:\n got %s\nwant %s", test.words, got, test.want)
		}
	}
}

func checked(t *testing.T) *types.Package {
	fset := token.NewFileSet()
	f, err := parser.ParseFile(fset, "shop.go", shop, 0)
	if err != nil {
		t.Fatal(err)
	}
	pkg, err := new(types.Config).Check("example.com/shop", fset, []*ast.File{f}, nil)
	if err != nil {
		t.Fatal(err)
	}
	return pkg
}
