package vocabulary

import (
	"maps"
	"os"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/signalvet/signalvet/passes/vocabulary/blocking"
)

const dispatchPath = "github.com/signalvet/signalvet/dispatch"

// TestIndex parses every built-in file and compares the packages that it names
// with the index.
func TestIndex(t *testing.T) {
	entries, err := files.ReadDir("builtin")
	if err != nil {
		t.Fatal(err)
	}
	want, wantTrees := map[string]string{}, map[string]string{}
	for _, entry := range entries {
		name := strings.TrimSuffix(entry.Name(), ".yaml")
		libraries, err := loadBuiltin(name)
		if err != nil {
			t.Error(err)
		}
		for _, library := range libraries {
			for _, path := range library.Packages {
				if other, ok := want[path]; ok {
					t.Errorf("%s is named twice, by %s.yaml and %s.yaml", path, other, name)
				}
				if root, isTree := strings.CutSuffix(path, treeSuffix); isTree {
					wantTrees[root] = name
				} else {
					want[path] = name
				}
			}
		}
	}
	if !maps.Equal(trees, wantTrees) {
		t.Errorf("trees are %v, but the files name %v", trees, wantTrees)
	}
	if !maps.Equal(index, want) {
		t.Errorf("index is %v, but the files name %v", index, want)
	}
}

// TestBuiltin holds that a file is parsed when it is asked for, and once.
func TestBuiltin(t *testing.T) {
	parsed.Clear()
	var none *Vocabulary
	if Builtin("fmt") != nil || none.Lookup("fmt", "Println") != nil || !none.Knows(dispatchPath) || none.Knows("fmt") {
		t.Error("the built-in vocabulary knows other packages than the dispatcher")
	}
	parsed.Range(func(file, _ any) bool {
		t.Errorf("%s was loaded, though no word of its packages was asked for", file)
		return true
	})
	libraries := make([]*Library, 8)
	var group sync.WaitGroup
	for i := range libraries {
		group.Go(func() { libraries[i] = Builtin(dispatchPath) })
	}
	group.Wait()
	if slices.Contains(libraries, nil) || len(slices.Compact(libraries)) != 1 {
		t.Errorf("Builtin returns different libraries: %v", libraries)
	}
}

// TestSpeaksFor holds that a dispatcher's own code is not analysed, and that of an application that comes with one is.
func TestSpeaksFor(t *testing.T) {
	for path, want := range map[string]bool{
		dispatchPath: true, "github.com/pocketbase/pocketbase/tools/hook": true, "github.com/pocketbase/pocketbase/core": false, "fmt": false,
	} {
		if got := Builtin(path).SpeaksFor(path); got != want {
			t.Errorf("the words speak for %s: %t, want %t", path, got, want)
		}
	}
}

// TestUnknownPackageCosts holds that a package without a library is a look-up
// in a map, and a word that is known little more.
func TestUnknownPackageCosts(t *testing.T) {
	v := mustParse(t, emitter)
	v.Lookup(dispatchPath, "New")
	for _, path := range []string{"fmt", "example.com/emitter", dispatchPath} {
		if n := testing.AllocsPerRun(100, func() { v.Lookup(path, "Println"); v.Class(path, "Println") }); n != 0 {
			t.Errorf("looking up a symbol of %s allocates %v times, want 0", path, n)
		}
	}
}

func TestUserWordsComeFirst(t *testing.T) {
	v := mustParse(t, "packages: ["+dispatchPath+"]\nwords: {New: {role: start}}\nblocks: {Queue.Close: net}\n")
	var none *Vocabulary
	tests := []struct {
		v      *Vocabulary
		symbol string
		want   Role
	}{
		{v, "New", Start}, {none, "New", New}, {v, "NewKeyed", New}, {none, "NewKeyed", New},
	}
	for _, test := range tests {
		if got := test.v.Lookup(dispatchPath, test.symbol); got == nil || got.Role != test.want {
			t.Errorf("%s is %+v, want the role %s", test.symbol, got, test.want)
		}
	}
	if got, builtin := v.Class(dispatchPath, "Queue.Close"), none.Class(dispatchPath, "Queue.Close"); got != "net" || builtin != "wait" {
		t.Errorf("Queue.Close has the class %q, built in %q; want net and wait", got, builtin)
	}
	if got := none.Class("fmt", "Println"); got != "" {
		t.Errorf("fmt.Println has the class %q, want none", got)
	}
}

// TestClasses holds the classes against those of the table of library functions.
func TestClasses(t *testing.T) {
	want := texts(blocking.Classes)
	if got := slices.Clone(classes); !slices.Equal(slices.Sorted(slices.Values(got)), slices.Sorted(slices.Values(want))) {
		t.Errorf("classes are %v, those of package blocking %v", got, want)
	}
}

// TestDoc holds that the package comment names every key, value and directive,
// and shows the emitter that the tests parse.
func TestDoc(t *testing.T) {
	doc, err := os.ReadFile("doc.go")
	if err != nil {
		t.Fatal(err)
	}
	words := strings.FieldsFunc(string(doc), func(r rune) bool { return strings.ContainsRune(" \t\n,.;:()", r) })
	names := slices.Concat(classes, texts(deliveries), lates, identities, duplicates, texts(directiveRoles), libraryKeys)
	for _, k := range keys {
		names = append(names, k.name)
	}
	for _, name := range names {
		if !slices.Contains(words, name) {
			t.Errorf("the package comment does not mention %s", name)
		}
	}
	if example := "//\t" + strings.ReplaceAll(strings.TrimSpace(emitter), "\n", "\n//\t"); !strings.Contains(string(doc), example) {
		t.Errorf("the package comment does not show\n%s", example)
	}
}

func BenchmarkLookupUnknownPackage(b *testing.B) {
	var v *Vocabulary
	for b.Loop() {
		v.Lookup("net/http", "Client.Do")
	}
}
