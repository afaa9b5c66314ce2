package signalvet_test

import (
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/signalvet/signalvet/passes"
	"github.com/signalvet/signalvet/passes/vocabulary"
)

// TestLibraries runs all checks together on a program for each library: each expectation begins with the name of the
// check that it is of.
func TestLibraries(t *testing.T) {
	dir := analysistest.TestData()
	analysistest.Run(t, dir, together(), packagesBelow(t, dir+"/src", "libraries")...)
}

// together is an analyzer that runs all checks, and says of each finding whose it is.
func together() *analysis.Analyzer {
	all := &analysis.Analyzer{Name: "together", Doc: "together: all checks at once"}
	seen := make(map[*analysis.Analyzer]bool)
	for _, check := range passes.Suite {
		for _, required := range check.Requires {
			if !seen[required] {
				seen[required] = true
				all.Requires = append(all.Requires, required)
			}
		}
	}
	all.Run = func(pass *analysis.Pass) (any, error) {
		for _, check := range passes.Suite {
			if _, err := check.Run(named(pass, check)); err != nil {
				return nil, err
			}
		}
		return nil, nil
	}
	return all
}

// named is a pass of one check, whose findings begin with its name.
func named(pass *analysis.Pass, check *analysis.Analyzer) *analysis.Pass {
	own := *pass
	own.Analyzer = check
	own.Report = func(d analysis.Diagnostic) {
		d.Message = check.Name + ": " + d.Message
		pass.Report(d)
	}
	return &own
}

// A combination is a check that applies to a library, by the words for it.
var combinations = []struct {
	check   string
	applies func(l *vocabulary.Library) bool
}{
	{"blockingreceiver", func(l *vocabulary.Library) bool { return says(l, vocabulary.Connect, awaited) }},
	{"chainstop", func(l *vocabulary.Library) bool { return l.Next != "" }},
	{"deadconnect", func(l *vocabulary.Library) bool { return says(l, vocabulary.Connect, always) }},
	{"droppedresult", func(l *vocabulary.Library) bool {
		return says(l, vocabulary.Connect, lasting) && !says(l, vocabulary.DisconnectAll, always)
	}},
	{"dupconnect", func(l *vocabulary.Library) bool { return says(l, vocabulary.Connect, repeated) }},
	{"lateconnect", func(l *vocabulary.Library) bool {
		return says(l, vocabulary.Connect, losing) && (says(l, vocabulary.Send, always) || says(l, vocabulary.Start, always))
	}},
	{"lockedsend", func(l *vocabulary.Library) bool {
		return len(l.Deadlocks) > 0 || says(l, vocabulary.Send, waiting)
	}},
	{"orphansignal", func(l *vocabulary.Library) bool { return !l.Broker && says(l, vocabulary.Send, always) }},
	{"receiversig", func(l *vocabulary.Library) bool { return l.Reflects }},
	{"sendcycle", func(l *vocabulary.Library) bool {
		return says(l, vocabulary.Connect, called) && says(l, vocabulary.Send, waiting)
	}},
	{"txsend", func(l *vocabulary.Library) bool { return says(l, vocabulary.Send, always) }},
	{"uidmatch", func(l *vocabulary.Library) bool { return says(l, vocabulary.Disconnect, elsewhere) }},
}

// says reports whether a library has a function of that role of which also holds.
func says(l *vocabulary.Library, role vocabulary.Role, also func(*vocabulary.Word) bool) bool {
	return slices.ContainsFunc(l.Symbols(), func(symbol string) bool {
		w := l.Word(symbol)
		return w.Role == role && also(w)
	})
}

func always(*vocabulary.Word) bool { return true }

// called is a connect of a function, rather than of a channel.
func called(w *vocabulary.Word) bool {
	return w.Receiver.Kind != vocabulary.None && w.Identity != vocabulary.IdentityChannel && w.Identity != vocabulary.IdentitySlot
}

// awaited is a connect whose receiver somebody waits for.
func awaited(w *vocabulary.Word) bool {
	return called(w) && slices.Contains([]vocabulary.Delivery{"", vocabulary.Inline, vocabulary.Joined}, w.Delivery)
}

// waiting is a send that waits for receivers.
func waiting(w *vocabulary.Word) bool {
	return !slices.Contains([]vocabulary.Delivery{vocabulary.Async, vocabulary.Unknown}, w.Delivery) && !w.Lazy && !w.Settles
}

// lasting is a connect that only what it returns can end.
func lasting(w *vocabulary.Word) bool {
	return w.Token.Kind != vocabulary.None && w.Identity == vocabulary.IdentityToken
}

func repeated(w *vocabulary.Word) bool {
	return w.Duplicates == vocabulary.DuplicateAppend && w.Identity != vocabulary.IdentityChannel
}

func losing(w *vocabulary.Word) bool { return w.Late != vocabulary.LateReplayed }

// elsewhere is a disconnect that says of its dispatcher, and not only by a token, what it takes away.
func elsewhere(w *vocabulary.Word) bool {
	return w.Signal.Kind != vocabulary.None && w.Token.Kind != vocabulary.Receiver && w.Identity != vocabulary.IdentityChannel
}

// inapplicable are combinations that the words admit, and that make no sense all the same.
var inapplicable = map[string]string{
	"libp2p dupconnect":  "each subscription has a channel of its own, and a second notifiee is ignored",
	"libp2p lateconnect": "an emitter and its bus are two objects, of which the order is not told",
	"libp2p sendcycle":   "no function is called for an event",
	"paho lateconnect":   "what others publish comes at any time",
}

// TestCombinations holds the libraries against the checks: each combination that makes sense has an expectation.
func TestCombinations(t *testing.T) {
	libraries := vocabulary.Libraries()
	delete(libraries, "dispatch") // all other programs are about it
	for _, name := range slices.Sorted(maps.Keys(libraries)) {
		for _, each := range combinations {
			if key := name + " " + each.check; each.applies(libraries[name]) && inapplicable[key] == "" && !expected(t, name, each.check) {
				t.Errorf("%s: no program expects a finding of %s", name, each.check)
			}
		}
	}
}

// expected reports whether a program for the library expects a finding of the check.
func expected(t *testing.T, library, check string) bool {
	own, _ := filepath.Glob("testdata/src/" + check + "/libraries/" + library + "*/*.go")
	shared, _ := filepath.Glob("testdata/src/libraries/" + library + "/*.go")
	return slices.ContainsFunc(own, func(name string) bool { return strings.Contains(readText(t, name), "// want `") }) ||
		slices.ContainsFunc(shared, func(name string) bool { return strings.Contains(readText(t, name), "`^"+check+": ") })
}
