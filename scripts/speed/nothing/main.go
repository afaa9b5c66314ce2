// Command nothing is a vet tool that finds nothing. What it costs is what
// every vet tool costs.
package main

import (
	"flag"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/unitchecker"
)

func main() {
	unitchecker.Main(&analysis.Analyzer{
		Name:  "nothing",
		Doc:   "nothing: find nothing",
		Flags: flags(),
		Run:   func(*analysis.Pass) (any, error) { return nil, nil },
	})
}

// flags has one flag without effect, whose value changes the keys of the go
// command's cache.
func flags() flag.FlagSet {
	var flags flag.FlagSet
	flags.String("salt", "", "has no effect")
	return flags
}
