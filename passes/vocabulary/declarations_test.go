//go:build network

package vocabulary_test

import (
	"fmt"
	"go/ast"
	"go/build"
	"go/parser"
	"go/token"
	"path"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// declarations are what a package declares, by name: types as what they are, fields, functions and methods as
// their types. Names of parameters do not matter, nor do the names under which packages are imported.
type declarations struct {
	text      map[string]string
	functions map[string]*ast.FuncType
}

// declarationsOf reads the folder of a package.
func declarationsOf(t *testing.T, importPath, folder string) declarations {
	t.Helper()
	pkg, err := build.ImportDir(folder, 0)
	if err != nil {
		t.Fatalf("%s: %v", importPath, err)
	}
	d := declarations{make(map[string]string), make(map[string]*ast.FuncType)}
	for _, name := range append(pkg.GoFiles, pkg.CgoFiles...) {
		file, err := parser.ParseFile(token.NewFileSet(), filepath.Join(folder, name), nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		w := writer{d: d, imports: importsOf(file)}
		for _, decl := range file.Decls {
			w.declaration(decl)
		}
	}
	return d
}

// version matches the last element of the path of a major version.
var version = regexp.MustCompile(`^v[0-9]+$`)

// importsOf returns the paths that a file imports, by the names that it uses.
func importsOf(file *ast.File) map[string]string {
	imports := make(map[string]string)
	for _, spec := range file.Imports {
		imported, err := strconv.Unquote(spec.Path.Value)
		if err != nil {
			continue // does not parse
		}
		name := path.Base(imported)
		if version.MatchString(name) {
			imports[path.Base(path.Dir(imported))] = imported
		}
		if spec.Name != nil {
			name = spec.Name.Name
		}
		imports[name] = imported
	}
	return imports
}

// A writer writes the types of one file.
type writer struct {
	d       declarations
	imports map[string]string
}

func (w writer) declaration(decl ast.Decl) {
	switch decl := decl.(type) {
	case *ast.FuncDecl:
		name := decl.Name.Name
		if decl.Recv != nil {
			name = owner(decl.Recv.List[0].Type) + "." + name
		}
		w.d.text[name] = w.receiver(decl) + w.function(decl.Type)
		w.d.functions[name] = decl.Type
	case *ast.GenDecl:
		for _, spec := range decl.Specs {
			switch spec := spec.(type) {
			case *ast.TypeSpec:
				w.named(spec)
			case *ast.ValueSpec:
				for _, name := range spec.Names {
					w.d.text[name.Name] = decl.Tok.String()
				}
			}
		}
	}
}

// owner returns the name of the type of a receiver.
func owner(t ast.Expr) string {
	switch t := t.(type) {
	case *ast.StarExpr:
		return owner(t.X)
	case *ast.IndexExpr:
		return owner(t.X)
	case *ast.IndexListExpr:
		return owner(t.X)
	case *ast.Ident:
		return t.Name
	}
	return "?"
}

func (w writer) receiver(fn *ast.FuncDecl) string {
	if fn.Recv == nil {
		return ""
	}
	if _, pointer := fn.Recv.List[0].Type.(*ast.StarExpr); pointer {
		return "(*) "
	}
	return "() "
}

// named writes a type, its fields and its methods.
func (w writer) named(spec *ast.TypeSpec) {
	name := spec.Name.Name
	switch t := spec.Type.(type) {
	case *ast.StructType:
		w.d.text[name] = w.parameters(spec.TypeParams) + "struct"
		w.members(name, t.Fields)
	case *ast.InterfaceType:
		w.d.text[name] = w.parameters(spec.TypeParams) + "interface"
		w.members(name, t.Methods)
	default:
		w.d.text[name] = w.parameters(spec.TypeParams) + w.text(spec.Type)
	}
	if spec.Assign.IsValid() {
		w.d.text[name] = "= " + w.d.text[name]
	}
}

func (w writer) members(owner string, list *ast.FieldList) {
	for _, field := range list.List {
		if len(field.Names) == 0 {
			w.d.text[owner+" embeds "+w.text(field.Type)] = "embedded"
			if w.text(field.Type) == "io.Closer" {
				w.d.functions[owner+".Close"] = new(ast.FuncType)
			}
		}
		for _, name := range field.Names {
			w.d.text[owner+"."+name.Name] = w.text(field.Type)
			if function, ok := field.Type.(*ast.FuncType); ok {
				w.d.functions[owner+"."+name.Name] = function
			}
		}
	}
}

func (w writer) parameters(list *ast.FieldList) string {
	if list == nil {
		return ""
	}
	return "[" + w.list(list) + "] "
}

func (w writer) function(t *ast.FuncType) string {
	text := "func" + w.parameters(t.TypeParams) + "(" + w.list(t.Params) + ")"
	if t.Results != nil {
		text += " (" + w.list(t.Results) + ")"
	}
	return text
}

// list writes types, one for each name that has it.
func (w writer) list(list *ast.FieldList) string {
	var types []string
	for _, field := range list.List {
		for range max(1, len(field.Names)) {
			types = append(types, w.text(field.Type))
		}
	}
	return strings.Join(types, ", ")
}

// text writes one type.
func (w writer) text(t ast.Expr) string {
	switch t := t.(type) {
	case *ast.Ident:
		return t.Name
	case *ast.SelectorExpr:
		return w.imports[t.X.(*ast.Ident).Name] + "." + t.Sel.Name
	case *ast.StarExpr:
		return "*" + w.text(t.X)
	case *ast.ParenExpr:
		return w.text(t.X)
	case *ast.Ellipsis:
		return "..." + w.text(t.Elt)
	case *ast.ArrayType:
		return "[]" + w.text(t.Elt)
	case *ast.MapType:
		return "map[" + w.text(t.Key) + "]" + w.text(t.Value)
	case *ast.ChanType:
		return [...]string{ast.SEND: "chan<- ", ast.RECV: "<-chan ", ast.SEND | ast.RECV: "chan "}[t.Dir] + w.text(t.Value)
	case *ast.FuncType:
		return w.function(t)
	case *ast.IndexExpr:
		return w.text(t.X) + "[" + w.text(t.Index) + "]"
	case *ast.IndexListExpr:
		return w.text(t.X) + "[" + w.texts(t.Indices) + "]"
	case *ast.InterfaceType:
		if t.Methods.NumFields() == 0 {
			return "any"
		}
	}
	return fmt.Sprintf("%T", t)
}

func (w writer) texts(list []ast.Expr) string {
	var types []string
	for _, t := range list {
		types = append(types, w.text(t))
	}
	return strings.Join(types, ", ")
}
