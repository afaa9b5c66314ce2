package signalvet_test

import (
	"bytes"
	"cmp"
	"encoding/gob"
	"fmt"
	"go/types"
	"maps"
	"reflect"
	"slices"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"

	"github.com/signalvet/signalvet/passes"
)

// How many bytes a fact may have. Every build writes the facts of every package
// and reads those of all that it imports, so they are on the way of every
// finding; what grows without a bound makes the analysis of a large program
// quadratic.
//
// A function's fact holds at most 128 operations and one wait for each of nine
// classes, each with a chain of at most five names; a real function has a few
// of them. A package's fact holds the operations of all its imports, since
// package facts do not flow through blank imports: about 200 bytes for each,
// so that the cap leaves room for more than a hundred, which no program in
// testdata has.
const (
	maxFunctionFact = 8 << 10
	maxPackageFact  = 32 << 10
)

// A storedFact is a fact as a driver keeps it.
type storedFact struct {
	about   string // the object or package
	isObj   bool
	fact    analysis.Fact
	encoded []byte
}

// testPrograms are the folders of testdata whose facts are looked at.
func testPrograms() []string {
	patterns := []string{"operations/...", "effects/...", "wiring/..."}
	for _, check := range passes.Suite {
		patterns = append(patterns, check.Name+"/...")
	}
	return patterns
}

// factsOf runs the checks and returns the facts that their analyzers export, in
// a fixed order.
func factsOf(t *testing.T, programs []*packages.Package) []storedFact {
	t.Helper()
	graph, err := checker.Analyze(passes.Suite, programs, nil)
	if err != nil {
		t.Fatal(err)
	}
	var stored []storedFact
	for action := range graph.All() {
		if action.Err != nil {
			t.Error(action.Err)
		}
		stored = append(stored, exportedBy(action)...)
	}
	for i := range stored {
		stored[i].encoded = encode(t, stored[i].fact)
	}
	slices.SortFunc(stored, func(a, b storedFact) int {
		return cmp.Or(cmp.Compare(a.about, b.about), bytes.Compare(a.encoded, b.encoded)) // a package has many init functions
	})
	return stored
}

// exportedBy returns the facts of an action without those that it inherited.
func exportedBy(action *checker.Action) []storedFact {
	var stored []storedFact
	for _, each := range action.AllObjectFacts() {
		if each.Object.Pkg() == action.Package.Types {
			about := fmt.Sprintf("%s %T %s", action.Package.ID, each.Fact, types.ObjectString(each.Object, nil))
			stored = append(stored, storedFact{about: about, isObj: true, fact: each.Fact})
		}
	}
	for _, each := range action.AllPackageFacts() {
		if each.Package == action.Package.Types {
			stored = append(stored, storedFact{about: fmt.Sprintf("%s %T", action.Package.ID, each.Fact), fact: each.Fact})
		}
	}
	return stored
}

func encode(t *testing.T, fact analysis.Fact) []byte {
	t.Helper()
	var buffer bytes.Buffer
	if err := gob.NewEncoder(&buffer).Encode(fact); err != nil {
		t.Fatalf("%T: %v", fact, err)
	}
	return buffer.Bytes()
}

// factTypes are the types of all facts that the checks rest on.
func factTypes() map[reflect.Type]bool {
	found := make(map[reflect.Type]bool)
	var visit func(*analysis.Analyzer)
	visit = func(analyzer *analysis.Analyzer) {
		for _, fact := range analyzer.FactTypes {
			found[reflect.TypeOf(fact)] = true
		}
		for _, required := range analyzer.Requires {
			visit(required)
		}
	}
	for _, check := range passes.Suite {
		visit(check)
	}
	return found
}

// TestFacts holds the facts of the programs in testdata against two promises:
// the same program always gives the same bytes, since drivers compare them to
// tell what has to be analysed again; and there are few bytes.
func TestFacts(t *testing.T) {
	programs := loadPackages(t, nil, testPrograms()...)
	facts := factsOf(t, programs)
	missing := factTypes()
	for _, each := range facts {
		delete(missing, reflect.TypeOf(each.fact))
		expectStable(t, each)
		expectSmall(t, each)
	}
	for kind := range maps.Keys(missing) {
		t.Errorf("no program in testdata gives a fact of type %v", kind)
	}
	t.Run("again", func(t *testing.T) { expectSame(t, factsOf(t, programs), facts) })
}

// expectSame tells which facts of two analyses of the same programs differ.
func expectSame(t *testing.T, got, want []storedFact) {
	t.Helper()
	if len(got) != len(want) {
		t.Fatalf("%d facts, and %d before", len(got), len(want))
	}
	for i := range got {
		if got[i].about != want[i].about || !bytes.Equal(got[i].encoded, want[i].encoded) {
			t.Errorf("%s is\n%#v\nand was %s\n%#v", got[i].about, got[i].fact, want[i].about, want[i].fact)
		}
	}
}

func expectStable(t *testing.T, each storedFact) {
	t.Helper()
	for range 10 {
		if !bytes.Equal(encode(t, each.fact), each.encoded) {
			t.Errorf("%s: the encoding varies", each.about)
			return
		}
	}
}

func expectSmall(t *testing.T, each storedFact) {
	t.Helper()
	limit := maxPackageFact
	if each.isObj {
		limit = maxFunctionFact
	}
	if len(each.encoded) > limit {
		t.Errorf("%s: %d bytes, at most %d are allowed", each.about, len(each.encoded), limit)
	}
}
