// Package program tells, for checks that judge the whole program in package main, which import brings in a package and
// which packages belong to the program.
package program

import (
	"go/ast"
	"go/types"
	"strconv"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/signalvet/signalvet/passes/operations"
)

// Import is the import of the pass's package that brings in the package at path, directly or through others; nil when
// none does. The operations are those of the pass's package.
func Import(pass *analysis.Pass, ops *operations.Result, path string) *ast.ImportSpec {
	var through *ast.ImportSpec
	for _, f := range pass.Files {
		for _, spec := range f.Imports {
			imp := imported(pass, spec)
			switch {
			case imp == nil: // does not type-check
			case imp.Path() == path:
				return spec
			case through == nil && (ops.Brings(imp.Path(), path) || mentions(imp, path, make(map[*types.Package]bool))):
				through = spec
			}
		}
	}
	return through
}

func imported(pass *analysis.Pass, spec *ast.ImportSpec) *types.Package {
	name, err := strconv.Unquote(spec.Path.Value)
	if err != nil {
		return nil
	}
	for _, imp := range pass.Pkg.Imports() {
		if imp.Path() == name || strings.HasSuffix(imp.Path(), "/vendor/"+name) {
			return imp
		}
	}
	return nil
}

// mentions reports whether the types of pkg tell that it imports the package at path, or is it; that package may be one
// without operations.
func mentions(pkg *types.Package, path string, seen map[*types.Package]bool) bool {
	if pkg.Path() == path {
		return true
	}
	for _, imp := range pkg.Imports() {
		if seen[imp] {
			continue // looked at before
		}
		seen[imp] = true
		if mentions(imp, path, seen) {
			return true
		}
	}
	return false
}

// Owns reports whether the package at path is a part of the command at main, not of a library that it uses: it lies
// below the folder of the command, or below that which holds the folder cmd.
func Owns(main, path string) bool {
	root := main
	if before, _, found := strings.Cut(main+"/", "/cmd/"); found {
		root = before
	}
	return path == main || path == root || strings.HasPrefix(path, root+"/")
}
