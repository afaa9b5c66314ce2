package orphansignal

import (
	"bytes"
	"cmp"
	"go/token"
	"go/types"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/signalvet/signalvet/passes/internal/program"
	"github.com/signalvet/signalvet/passes/operations"
)

// definition is the variable or field of this package that holds the signal of t, nil when it is another package's.
func (c *check) definition(t *operations.Template) types.Object {
	if t.Signal.Kind == operations.Global && (t.Signal.Path == "" || t.Inferred() != "") {
		name, ok := strings.CutPrefix(t.Signal.Base, c.pass.Pkg.Path()+".")
		if !ok {
			return nil // another package's
		}
		return c.pass.Pkg.Scope().Lookup(name)
	}
	if f := c.wires.Ops.FieldNamed(t.Signal.Coarse); f != nil && f.Pkg() == c.pass.Pkg {
		return f
	}
	return nil // another package's, or not known
}

func length(name string) token.Pos { return token.Pos(len(name)) }

// home is the package that the signal of t belongs to. A dispatcher that is a package, or
// that is handed around, has the topics of those who use it.
func home(t *operations.Template) string {
	if t.OfPackage() || handed(t) {
		return t.Pkg
	}
	name := t.Signal.Base
	if t.Signal.Kind != operations.Global || t.Signal.Path != "" && t.Inferred() == "" {
		name = cmp.Or(t.Signal.Outer, t.Signal.Coarse)
		name = name[:max(0, strings.LastIndexByte(name, '.'))]
	}
	return name[:max(0, strings.LastIndexByte(name, '.'))]
}

// ofProgram reports whether the signal of t belongs to the program itself, not to a library that it uses.
func (c *check) ofProgram(t *operations.Template) bool {
	return program.Owns(c.pass.Pkg.Path(), home(t))
}

// excluded reports whether code that is not compiled here may hold the other end: a file for another platform names the
// signal, or its own name says that it is there for tests.
func (c *check) excluded(def types.Object, t *operations.Template) bool {
	name := t.Name
	if def != nil {
		name = def.Name()
	}
	if strings.Contains(strings.ToLower(name), "test") {
		return true
	}
	for _, file := range c.leftOut() {
		text, err := os.ReadFile(file)
		if err == nil && name != "" && bytes.Contains(text, []byte(name)) {
			return true
		}
	}
	return false
}

// leftOut returns the files that build constraints take out of the package. The folder says so, since not all drivers
// fill in pass.IgnoredFiles.
func (c *check) leftOut() []string {
	taken, folders := make(map[string]bool), make(map[string]bool)
	for _, f := range c.pass.Files {
		name := filepath.Clean(c.pass.Fset.Position(f.Package).Filename) // what cgo makes of a file says where it comes from
		if goFile(name) {
			taken[name], folders[filepath.Dir(name)] = true, true
		}
	}
	var files []string
	for folder := range folders {
		entries, _ := os.ReadDir(folder) // in one that cannot be read, nothing is left out
		for _, each := range entries {
			if name := filepath.Join(folder, each.Name()); goFile(name) && !taken[name] && !strings.HasSuffix(name, "_test.go") {
				files = append(files, name)
			}
		}
	}
	return files
}

// goFile reports whether the go command would look at the file; what cgo writes itself begins with an underscore.
func goFile(name string) bool {
	base := filepath.Base(name)
	return strings.HasSuffix(base, ".go") && !strings.HasPrefix(base, "_") && !strings.HasPrefix(base, ".")
}

func (c *check) report(pos, end token.Pos, message string) {
	c.reports.Report(analysis.Diagnostic{Pos: pos, End: end, Message: message})
}
