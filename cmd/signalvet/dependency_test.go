package main_test

import (
	"strings"
	"testing"
)

// What is found in a package does not hang on whether it was a dependency of another one first, for which the go command keeps an answer.
func TestDependencyFirst(t *testing.T) {
	library := strings.NewReplacer("package main", "package shop", "func main()", "func Open()", "//COMMENT\n\t", "").Replace(late)
	dir := dispatching(t, map[string]string{
		"shop/shop.go":     library,
		"cmd/open/main.go": "package main\n\nimport \"example.com/m/shop\"\n\nfunc main() { shop.Open() }\n",
	})
	run(t, dir, signalvet, "./cmd/open").expect(t, 0, "", "")
	got := run(t, dir, signalvet, "./...")
	if want := "shop/shop.go:15:2: receiver audit is connected after orders is sent"; got.status != 1 || !strings.HasPrefix(got.stdout, want) {
		t.Errorf("status %d, output %s, want %s", got.status, got.stdout, want)
	}
	run(t, dir, signalvet, "./cmd/open").expect(t, 0, "", "") // it was not named
}
