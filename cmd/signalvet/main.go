// Command signalvet proves the wiring of in-process signals: that every
// receiver is connected before the first send, that every disconnect takes away
// the connection it means, and that no receiver makes its sender wait.
//
// It is a vet tool, and a command of its own that runs itself as one:
//
//	go vet -vettool="$(command -v signalvet || echo signalvet-not-found)" ./...
//	signalvet ./...
//
// "signalvet help" lists the checks and the flags.
package main

import (
	"os"

	"go.yaml.in/yaml/v3"
	"golang.org/x/tools/go/analysis"

	"github.com/signalvet/signalvet/cmd/signalvet/internal/catalogue"
	"github.com/signalvet/signalvet/cmd/signalvet/internal/front"
	"github.com/signalvet/signalvet/cmd/signalvet/internal/gopls"
	"github.com/signalvet/signalvet/cmd/signalvet/internal/suite"
	"github.com/signalvet/signalvet/cmd/signalvet/internal/vettool"
	"github.com/signalvet/signalvet/passes"
	parts "github.com/signalvet/signalvet/passes/catalogue"
	"github.com/signalvet/signalvet/passes/vocabulary"
)

func main() {
	signalvet := suite.Suite{
		Checks:          passes.Suite,
		OnDemand:        map[string]*analysis.Analyzer{catalogue.Flag: parts.Analyzer},
		CheckVocabulary: checkVocabulary,
		CheckWords:      checkWords,
		Standings:       passes.Standings,
	}
	if args := os.Args[1:]; vettool.Asked(args) {
		os.Exit(vettool.Main(signalvet, args))
	}
	os.Exit(front.Main(signalvet, os.Args[1:], os.Stdout, os.Stderr, subcommands(signalvet)...))
}

// subcommands are the words that may stand first on the command line.
func subcommands(signalvet suite.Suite) []front.Subcommand {
	goplsBuilder := &gopls.Builder{Suite: signalvet, Stdout: os.Stdout, Stderr: os.Stderr}
	return []front.Subcommand{
		catalogue.Command(signalvet, os.Stdout, os.Stderr),
		{Name: "gopls", Help: gopls.Help, Run: goplsBuilder.Run},
	}
}

func checkVocabulary(name string, text []byte) error {
	_, err := vocabulary.Parse(name, text)
	return err
}

func checkWords(name string, words *yaml.Node) error {
	_, err := vocabulary.ParseNode(name, words)
	return err
}
