package blocking

import (
	"go/types"
	"os"
	"runtime"
	"strings"
	"sync"

	"golang.org/x/tools/go/packages"
)

// standardLibrary maps each importable package of the standard library, as it is on Linux,
// to its symbols.
var standardLibrary = sync.OnceValues(func() (map[string]map[string]*types.Func, error) {
	if runtime.GOOS == "linux" {
		return load("std")
	}
	return load("std", "GOOS=linux", "GOARCH=amd64", "CGO_ENABLED=0")
})

// load returns the symbols of the importable packages among those named, by path. The
// environment, "GOOS=darwin", may ask for another operating system.
func load(pattern string, env ...string) (map[string]map[string]*types.Func, error) {
	config := &packages.Config{Mode: packages.NeedName | packages.NeedTypes, Env: append(os.Environ(), env...)}
	loaded, err := packages.Load(config, pattern)
	if err != nil {
		return nil, err
	}
	library := make(map[string]map[string]*types.Func)
	for _, pkg := range loaded {
		if importable(pkg.PkgPath) && pkg.Types != nil {
			library[pkg.PkgPath] = symbolsOf(pkg.Types)
		}
	}
	return library, nil
}

// importable tells whether a user's package can import path.
func importable(path string) bool {
	return !strings.HasPrefix(path, "vendor/") && !strings.Contains("/"+path+"/", "/internal/")
}

// symbolsOf returns the functions of pkg that other packages can call, by symbol.
func symbolsOf(pkg *types.Package) map[string]*types.Func {
	symbols := make(map[string]*types.Func)
	for _, name := range pkg.Scope().Names() {
		obj := pkg.Scope().Lookup(name)
		if !obj.Exported() {
			continue // reached through an exported type, if at all
		}
		switch obj := obj.(type) {
		case *types.Func:
			symbols[name] = obj
		case *types.TypeName:
			addMethods(symbols, pkg, obj.Type())
		case *types.Var:
			addMethods(symbols, pkg, obj.Type())
		}
	}
	return symbols
}

// addMethods adds the exported methods in the method set of t that pkg declares.
func addMethods(symbols map[string]*types.Func, pkg *types.Package, t types.Type) {
	if _, isPointer := t.Underlying().(*types.Pointer); !isPointer && !types.IsInterface(t) {
		t = types.NewPointer(t)
	}
	methods := types.NewMethodSet(t)
	for i := range methods.Len() {
		fn := methods.At(i).Obj().(*types.Func).Origin()
		if owner := declarer(fn); fn.Exported() && fn.Pkg() == pkg && owner != "" {
			symbols[owner+"."+fn.Name()] = fn
		}
	}
}

// declarer returns the name of the type that declares the method fn.
func declarer(fn *types.Func) string {
	t := fn.Signature().Recv().Type()
	if pointer, ok := types.Unalias(t).(*types.Pointer); ok {
		t = pointer.Elem()
	}
	if named, ok := types.Unalias(t).(*types.Named); ok {
		return named.Obj().Name()
	}
	return "" // an interface without a name
}
