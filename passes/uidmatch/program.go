package uidmatch

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"strconv"

	"golang.org/x/tools/go/analysis"

	"github.com/signalvet/signalvet/passes/operations"
)

// program judges, in a command, the disconnects of its imports that it leads to: all connections are known now.
func (c *check) program() {
	c.wires.Ops.Walk(func(o *operations.Outline) {
		for _, call := range o.Calls {
			if call.Callee == nil && call.Value == nil || call.Callee != nil && call.Callee.Pkg() == c.pass.Pkg {
				continue // not a way out of the command's own code
			}
			leads := c.wires.Ops.Leads(o, call)
			for i := range leads {
				if leads[i].Pkg != c.pass.Pkg.Path() { // an operation of the command itself is judged as one
					c.foreign(&leads[i], call.Expr.Pos(), call.Expr.End())
				}
			}
		}
	})
	for i := range c.wires.Imports {
		p := &c.wires.Imports[i]
		for j := range p.InitOps {
			if pos, end := c.importOf(p.Path); pos.IsValid() {
				c.foreign(&p.InitOps[j], pos, end)
			}
		}
	}
}

// foreign judges a disconnect that another package performs, once.
func (c *check) foreign(t *operations.Template, pos, end token.Pos) {
	place := t.Pkg + "/" + t.Where
	if !judgeable(t) || t.Signal.Kind != operations.Global && t.Signal.Coarse == "" || c.told[place] {
		return // not by uid, not identified, or reported before
	}
	ev := c.gather(t)
	if ev.found || c.wires.Escaped(t) {
		return // it finds its connection, or may
	}
	v := (*verdict)(nil)
	if ev.otherKey != nil {
		v = otherSender(t, ev.otherKey)
	} else {
		v = c.conclude(t, ev, true)
	}
	if v == nil {
		return // the connection whose uid is not known may be meant
	}
	message := v.message
	if t.Pkg != c.pass.Pkg.Path() {
		message = fmt.Sprintf("%s, at %s", message, t.Where)
	}
	c.report(analysis.Diagnostic{Pos: pos, End: end, Message: message})
}

// importOf is the import of the command that brings in the package at path, directly or not.
func (c *check) importOf(path string) (pos, end token.Pos) {
	for _, f := range c.pass.Files {
		for _, spec := range f.Imports {
			if c.brings(spec, path) {
				return spec.Pos(), spec.End()
			}
		}
	}
	return token.NoPos, token.NoPos
}

func (c *check) brings(spec *ast.ImportSpec, path string) bool {
	name, err := strconv.Unquote(spec.Path.Value)
	if err != nil {
		return false // does not compile
	}
	for _, imp := range c.pass.Pkg.Imports() {
		if imp.Path() == name || hasSuffixPath(imp.Path(), name) {
			return imports(imp, path, make(map[*types.Package]bool))
		}
	}
	return false
}

// hasSuffixPath allows for vendored import paths.
func hasSuffixPath(path, name string) bool {
	return len(path) > len(name) && path[len(path)-len(name)-1:] == "/"+name
}

func imports(pkg *types.Package, path string, seen map[*types.Package]bool) bool {
	if pkg.Path() == path {
		return true
	}
	for _, imp := range pkg.Imports() {
		if !seen[imp] {
			seen[imp] = true
			if imports(imp, path, seen) {
				return true
			}
		}
	}
	return false
}
