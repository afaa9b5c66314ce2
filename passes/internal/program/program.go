// Package program tells, for checks that judge the whole program in package main, which import brings in a package and
// which packages belong to the program.
package program

import (
	"go/ast"
	"go/types"
	"strconv"
	"strings"

	"golang.org/x/tools/go/analysis"
)

// Import is the import of the pass's package that brings in the package at path, directly or through others; nil when
// none does.
func Import(pass *analysis.Pass, path string) *ast.ImportSpec {
	var through *ast.ImportSpec
	for _, f := range pass.Files {
		for _, spec := range f.Imports {
			imp := imported(pass, spec)
			switch {
			case imp == nil: // does not type-check
			case imp.Path() == path:
				return spec
			case through == nil && find(imp, path, make(map[*types.Package]bool)) != nil:
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

// Imports reports whether the package at path from, which root imports however far, imports the one at path to, or is it.
func Imports(root *types.Package, from, to string) bool {
	pkg := find(root, from, make(map[*types.Package]bool))
	return pkg != nil && find(pkg, to, make(map[*types.Package]bool)) != nil
}

// find is the package at path that pkg imports however far, or is; nil when there is none.
func find(pkg *types.Package, path string, seen map[*types.Package]bool) *types.Package {
	if pkg.Path() == path {
		return pkg
	}
	for _, imp := range pkg.Imports() {
		if seen[imp] {
			continue // looked at before
		}
		seen[imp] = true
		if found := find(imp, path, seen); found != nil {
			return found
		}
	}
	return nil
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
