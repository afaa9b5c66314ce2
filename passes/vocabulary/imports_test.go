package vocabulary_test

import (
	"go/parser"
	"go/token"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// TestImports holds that the vocabulary is data: it knows no syntax and no
// types, and nothing of the dispatcher.
func TestImports(t *testing.T) {
	names, err := filepath.Glob("*.go")
	if err != nil || len(names) == 0 {
		t.Fatalf("no source files: %v", err)
	}
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") {
			continue // tests look at the dispatcher's types
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ImportsOnly)
		if err != nil {
			t.Fatal(err)
		}
		for _, spec := range file.Imports {
			path, err := strconv.Unquote(spec.Path.Value)
			foreign := strings.Contains(path, "signalvet") && !strings.HasSuffix(path, "/strict")
			if err != nil || strings.HasPrefix(path, "go/") || foreign {
				t.Errorf("%s imports %s (%v)", name, path, err)
			}
		}
	}
}
