// Command demovet is the command with a suite whose findings tests can rely on.
package main

import (
	"fmt"
	"os"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/signalvet/signalvet/cmd/signalvet/internal/front"
	"github.com/signalvet/signalvet/cmd/signalvet/internal/suite"
	"github.com/signalvet/signalvet/cmd/signalvet/internal/vettool"
)

func main() {
	demos := suite.Suite{
		Checks:          []*analysis.Analyzer{demo, other},
		CheckVocabulary: checkVocabulary,
	}
	if args := os.Args[1:]; vettool.Asked(args) {
		os.Exit(vettool.Main(demos, args))
	}
	os.Exit(front.Main(demos, os.Args[1:], os.Stdout, os.Stderr, front.Subcommand{
		Name: "count", Help: "count the arguments", Run: count,
	}))
}

// checkVocabulary accepts "call: NAME" only.
func checkVocabulary(name string, text []byte) error {
	if !strings.HasPrefix(string(text), "call: ") {
		return fmt.Errorf("%s:1:1: unknown word", name)
	}
	return nil
}

func count(args []string) int {
	fmt.Println(len(args), args)
	return len(args)
}
