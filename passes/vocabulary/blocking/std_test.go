package blocking

import (
	"go/types"
	"io/fs"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// embeddedTables returns the tables of all packages that the data name, patterns too.
func embeddedTables(t *testing.T) map[string]*table {
	t.Helper()
	ix, err := newIndex(data)
	if err != nil {
		t.Fatal(err)
	}
	tables := make(map[string]*table)
	for path, about := range ix.exact {
		if tables[path], err = read(about); err != nil {
			t.Error(err)
		}
	}
	for _, s := range ix.patterns {
		if tables[s.paths[0]] != nil {
			t.Errorf("%s:%d: the pattern %s opens a second section", s.file, s.line, s.paths[0])
		}
		if tables[s.paths[0]], err = read([]section{s}); err != nil {
			t.Error(err)
		}
	}
	return tables
}

func TestDataParse(t *testing.T) {
	if len(embeddedTables(t)) < 50 {
		t.Error("the data speak of fewer than 50 packages")
	}
	files, err := fs.Glob(data, "data/*.txt")
	if err != nil || len(files) < 5 {
		t.Errorf("data files: %v, %v", files, err)
	}
}

func TestStandardCoversGoList(t *testing.T) {
	listed, err := exec.Command("go", "list", "std").Output()
	if err != nil {
		t.Fatal(err)
	}
	complain := complaint(t)
	for path := range strings.FieldsSeq(string(listed)) {
		if !Standard(path) || !Covered(path) {
			complain("%s is not known as a package of the standard library", path)
		}
	}
}

func TestUsersPathsAreNotStandard(t *testing.T) {
	for _, path := range []string{"shop", "shop/orders", "nets", "net/orders", "internals", "example.com/net", "", "os/"} {
		if Standard(path) || Covered(path) {
			t.Errorf("%q is taken for a package of the standard library", path)
		}
	}
}

// foreign are the symbols of packages that differ by operating system.
func foreign(t *testing.T, path string) map[string]*types.Func {
	t.Helper()
	symbols := make(map[string]*types.Func)
	for _, system := range []string{"GOOS=darwin", "GOOS=windows"} {
		loaded, err := load(path, system, "GOARCH=amd64", "CGO_ENABLED=0")
		if err != nil {
			t.Fatal(err)
		}
		for symbol, fn := range loaded[path] {
			symbols[symbol] = fn
		}
	}
	return symbols
}

// TestStandardSymbolsExist proves that each line about the standard library names a
// function, and parameters that can be called.
func TestStandardSymbolsExist(t *testing.T) {
	library, err := standardLibrary()
	if err != nil {
		t.Fatal(err)
	}
	elsewhere := make(map[string]map[string]*types.Func)
	for path, table := range embeddedTables(t) {
		if !Standard(path) {
			continue // a client library
		}
		if len(table.patterns) > 0 {
			t.Errorf("%s: the standard library is listed symbol by symbol", path)
		}
		for symbol, e := range table.symbols {
			fn := library[path][symbol]
			if fn == nil && elsewhere[path] == nil {
				elsewhere[path] = foreign(t, path)
			}
			if fn == nil {
				fn = elsewhere[path][symbol]
			}
			if fn == nil {
				t.Errorf("%s has no function or method %s", path, symbol)
				continue // nothing to compare with
			}
			checkParameters(t, path+"."+symbol, fn, e)
		}
	}
}

// checkParameters proves that the parameters that e says are called can be.
func checkParameters(t *testing.T, name string, fn *types.Func, e Entry) {
	t.Helper()
	functions := functionParameters(fn)
	for _, n := range append(slices.Clone(e.Calls), e.Goes...) {
		params := fn.Signature().Params()
		if n >= params.Len() || !slices.Contains(functions, n) && !types.IsInterface(params.At(n).Type()) {
			t.Errorf("%s: parameter %d is no function", name, n)
		}
	}
}

// functionParameters returns the numbers of the parameters that are functions.
func functionParameters(fn *types.Func) []int {
	var numbers []int
	params := fn.Signature().Params()
	for i := range params.Len() {
		t := params.At(i).Type()
		if slice, ok := t.(*types.Slice); ok && fn.Signature().Variadic() && i == params.Len()-1 {
			t = slice.Elem()
		}
		if _, ok := t.Underlying().(*types.Signature); ok {
			numbers = append(numbers, i)
		}
	}
	return numbers
}
