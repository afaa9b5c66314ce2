package operations

import (
	"maps"
	"slices"

	"golang.org/x/tools/go/analysis"
)

// Dispatches is a fact about a package: it holds operations, or imports a package that does. It lists the packages with
// operations that the package brings into a program, itself too. The types of an import do not tell them: what they show of
// its own imports are those that its exported names mention, which a blank import never is.
type Dispatches struct {
	Packages []Dispatching // by path
}

// Dispatching is a package with operations.
type Dispatching struct {
	Path    string
	Imports []int // such packages that it imports, however far, by index; without those that another of them imports
}

// AFact marks Dispatches as a fact.
func (*Dispatches) AFact() {}

func (*Dispatches) String() string { return "dispatches" }

// importGraph is which package brings in which.
type importGraph struct {
	imports map[string][]string        // packages with operations, and such that they import, reduced as in the fact
	brought map[string]map[string]bool // direct imports, and the packages with operations that they bring in
}

// bring takes over what the imports bring in.
func (res *Result) bring(pass *analysis.Pass) {
	res.graph = importGraph{make(map[string][]string), make(map[string]map[string]bool)}
	for _, imp := range pass.Pkg.Imports() {
		var fact Dispatches
		if !pass.ImportPackageFact(imp, &fact) {
			continue // it brings in nothing
		}
		brought := make(map[string]bool)
		for _, p := range fact.Packages {
			brought[p.Path] = true
			var imports []string
			for _, i := range p.Imports {
				imports = append(imports, fact.Packages[i].Path)
			}
			res.graph.imports[p.Path] = imports
		}
		res.graph.brought[imp.Path()] = brought
	}
	if res.dispatches() {
		res.graph.imports[pass.Pkg.Path()] = res.graph.reduced()
	}
}

// dispatches reports whether the package itself names a dispatcher, or holds operations.
func (res *Result) dispatches() bool {
	for _, imp := range res.pkg.Imports() {
		if res.vocab.Knows(imp.Path()) {
			return true
		}
	}
	found := res.declares() || len(res.inferred) > 0
	res.Walk(func(o *Outline) {
		found = found || slices.ContainsFunc(o.Calls, func(c *Call) bool { return len(c.Ops) > 0 })
	})
	return found
}

// reduced are the packages that no other imports.
func (g *importGraph) reduced() []string {
	imported := make(map[string]bool)
	for _, imports := range g.imports {
		for _, path := range imports {
			imported[path] = true
		}
	}
	return slices.DeleteFunc(slices.Sorted(maps.Keys(g.imports)), func(path string) bool { return imported[path] })
}

// fact is what other packages learn of it.
func (g *importGraph) fact() *Dispatches {
	paths := slices.Sorted(maps.Keys(g.imports))
	fact := new(Dispatches)
	for _, path := range paths {
		p := Dispatching{Path: path}
		for _, imported := range g.imports[path] {
			i, _ := slices.BinarySearch(paths, imported) // what is imported has been taken over with its importer
			p.Imports = append(p.Imports, i)
		}
		fact.Packages = append(fact.Packages, p)
	}
	return fact
}

// Brings reports whether the direct import of the package is the package with operations at path, or imports it, however
// far.
func (res *Result) Brings(directly, path string) bool {
	return directly == path || res.graph.brought[directly][path]
}

// Imports reports whether the package with operations at path from is the one at path to, or imports it, however far.
func (res *Result) Imports(from, to string) bool {
	seen := make(map[string]bool)
	var search func(path string) bool
	search = func(path string) bool {
		if seen[path] {
			return false // on another way
		}
		seen[path] = true
		return path == to || slices.ContainsFunc(res.graph.imports[path], search)
	}
	return search(from)
}
