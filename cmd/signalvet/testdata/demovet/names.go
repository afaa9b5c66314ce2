package main

import (
	"flag"
	"go/types"
	"reflect"
	"strings"

	"golang.org/x/tools/go/analysis"
)

// isBad is a fact indicating that a function is bad by its name.
type isBad struct{}

func (*isBad) AFact()         {}
func (*isBad) String() string { return "bad" }

// knows is the result of names: whether a function is bad.
type knows func(callee types.Object) bool

// names marks the functions whose names begin with "bad", and those that the
// vocabulary names, as bad. A function named "panics" makes it panic.
var names = &analysis.Analyzer{
	Name:       "demonames",
	Doc:        "mark bad functions",
	FactTypes:  []analysis.Fact{new(isBad)},
	Flags:      nameFlags(),
	ResultType: reflect.TypeFor[knows](),
	Run: func(pass *analysis.Pass) (any, error) {
		word, _ := strings.CutPrefix(strings.TrimSpace(vocabulary), "call: ")
		scope := pass.Pkg.Scope()
		for _, name := range scope.Names() {
			function, ok := scope.Lookup(name).(*types.Func)
			switch {
			case name == "panics":
				panic("it is named so")
			case ok && (startsBad(name) || name == word):
				pass.ExportObjectFact(function, new(isBad))
			}
		}
		return knows(func(callee types.Object) bool { return pass.ImportObjectFact(callee, new(isBad)) }), nil
	},
}

var vocabulary string

func nameFlags() flag.FlagSet {
	var flags flag.FlagSet
	flags.StringVar(&vocabulary, "vocabulary", "", "the `text` of a vocabulary, or a file with it")
	return flags
}
