package vocabulary_test

import (
	"go/types"
	"os"
	"slices"
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"
	"golang.org/x/tools/go/packages"

	"github.com/signalvet/signalvet/passes/vocabulary"
)

const dispatchPath = "github.com/signalvet/signalvet/dispatch"

// speechless are the functions of the dispatcher that are no operations. They
// ask, or belong to parts other than the wiring.
var speechless = []string{
	"All", "Dump", "NewQueue", "OnFailure", "NewSlogObserver",
	"HasReceivers", "Receivers", "Name", "Observe",
	"UID", "Signal", "Sender", "Source", "Receiver", "Connected",
	"Error", "Unwrap",
	"SendStart", "SendEnd", "ReceiverEnd",
}

// TestDispatchSymbols compares the built-in words for the dispatcher with its
// package: every symbol exists and has the operands that the word names, and
// every exported function has a word or is known to need none.
func TestDispatchSymbols(t *testing.T) {
	real := functionsOf(t, dispatchPath)
	library := vocabulary.Builtin(dispatchPath)
	for symbol := range definedSymbols(t, "builtin/dispatch.yaml") {
		if real[symbol] == nil {
			t.Errorf("dispatch has no exported function %s", symbol)
		} else if word := library.Lookup(symbol); word != nil {
			checkOperands(t, symbol, word, real[symbol])
		}
	}
	for symbol := range real {
		name := symbol[strings.Index(symbol, ".")+1:]
		if library.Lookup(symbol) == nil && library.Blocks[symbol] == "" && !slices.Contains(speechless, name) {
			t.Errorf("dispatch.%s has no word, and is not among those that need none", symbol)
		}
	}
}

// definedSymbols returns the symbols that a built-in file names, as written.
func definedSymbols(t *testing.T, file string) map[string]any {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var content struct{ Words, Blocks map[string]any }
	if err := yaml.Unmarshal(data, &content); err != nil {
		t.Fatal(err)
	}
	for symbol, class := range content.Blocks {
		content.Words[symbol] = class
	}
	return content.Words
}

// functionsOf returns the exported functions and methods of a package by their
// symbols.
func functionsOf(t *testing.T, path string) map[string]*types.Signature {
	t.Helper()
	loaded, err := packages.Load(&packages.Config{Mode: packages.LoadTypes}, path)
	if err != nil {
		t.Fatal(err)
	}
	if packages.PrintErrors(loaded) > 0 || len(loaded) != 1 {
		t.Fatalf("%s does not load as one package", path)
	}
	functions := map[string]*types.Signature{}
	scope := loaded[0].Types.Scope()
	for _, name := range scope.Names() {
		object := scope.Lookup(name)
		if !object.Exported() {
			continue // no user can name it
		}
		switch object := object.(type) {
		case *types.Func:
			functions[name] = object.Signature()
		case *types.TypeName:
			addMethods(functions, object)
		}
	}
	return functions
}

// addMethods adds the exported methods that a type declares itself; one that
// it gets from an embedded type has the symbol of that type.
func addMethods(functions map[string]*types.Signature, name *types.TypeName) {
	named, ok := name.Type().(*types.Named)
	if !ok {
		return // an alias
	}
	add := func(method *types.Func) {
		if method.Exported() {
			functions[name.Name()+"."+method.Name()] = method.Signature()
		}
	}
	for method := range named.Methods() {
		add(method)
	}
	if face, ok := named.Underlying().(*types.Interface); ok {
		for method := range face.ExplicitMethods() {
			add(method)
		}
	}
}

// checkOperands checks that a call of the function has the word's operands.
func checkOperands(t *testing.T, symbol string, word *vocabulary.Word, signature *types.Signature) {
	t.Helper()
	for _, operand := range []vocabulary.Operand{
		word.Signal, word.Topic, word.Sender, word.UID, word.Receiver, word.Options, word.Token, word.Name,
	} {
		if !exists(operand, signature) {
			t.Errorf("dispatch.%s has no %s: it is %v", symbol, operand, signature)
		}
	}
}

func exists(operand vocabulary.Operand, signature *types.Signature) bool {
	switch operand.Kind {
	case vocabulary.Receiver:
		return signature.Recv() != nil
	case vocabulary.Arg:
		return operand.Index < signature.Params().Len()
	case vocabulary.Rest:
		return signature.Variadic() && operand.Index == signature.Params().Len()-1
	case vocabulary.Result:
		return operand.Index < signature.Results().Len()
	}
	return true
}
