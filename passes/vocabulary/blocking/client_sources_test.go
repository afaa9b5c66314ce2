//go:build network

package blocking

import (
	"go/ast"
	"go/build"
	"go/parser"
	"go/token"
	"path/filepath"
)

// declared returns the functions and methods that a folder declares, by symbol.
func declared(folder string) (map[string]*ast.FuncType, error) {
	pkg, err := build.ImportDir(folder, 0)
	if err != nil {
		return nil, err
	}
	symbols := make(map[string]*ast.FuncType)
	for _, name := range append(pkg.GoFiles, pkg.CgoFiles...) {
		file, err := parser.ParseFile(token.NewFileSet(), filepath.Join(folder, name), nil, parser.SkipObjectResolution)
		if err != nil {
			return nil, err
		}
		ast.Inspect(file, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.FuncDecl:
				symbols[receiverPrefix(n)+n.Name.Name] = n.Type
				return false
			case *ast.TypeSpec:
				addInterface(symbols, n)
			}
			return true
		})
	}
	return symbols, nil
}

// receiverPrefix returns "T." for a method of T or *T, generic or not.
func receiverPrefix(fn *ast.FuncDecl) string {
	if fn.Recv == nil {
		return ""
	}
	for t := fn.Recv.List[0].Type; ; {
		switch e := t.(type) {
		case *ast.StarExpr:
			t = e.X
		case *ast.IndexExpr:
			t = e.X
		case *ast.IndexListExpr:
			t = e.X
		case *ast.Ident:
			return e.Name + "."
		default:
			return "?."
		}
	}
}

// addInterface adds the methods that an interface lists itself.
func addInterface(symbols map[string]*ast.FuncType, spec *ast.TypeSpec) {
	list, ok := spec.Type.(*ast.InterfaceType)
	if !ok {
		return // another type
	}
	for _, method := range list.Methods.List {
		for _, name := range method.Names {
			symbols[spec.Name.Name+"."+name.Name] = method.Type.(*ast.FuncType)
		}
	}
}
