// Package details is what a finding can tell of itself beyond its text, to
// programs: the declaration that it lies in, the signal that it speaks of, and
// whether a comment suppresses it. These do not change when lines move.
//
// Details travel with the diagnostic, as related information that no person
// gets to see: who asks for them with the flag -describe takes them out again.
package details

import (
	"encoding/json"
	"fmt"
	"go/ast"
	"go/token"
	"strings"

	"golang.org/x/tools/go/analysis"
)

// Flag is the name of the flag that asks for details, and for the findings that
// comments suppress.
const Flag = "describe"

// Details are those of one finding.
type Details struct {
	Function    string       `json:"function,omitempty"` // see [Declaration]
	Signal      string       `json:"signal,omitempty"`   // as messages call it
	Suppression *Suppression `json:"suppression,omitempty"`
	Condition   *Condition   `json:"condition,omitempty"`
}

// Condition is what a finding hangs on that no single package can know: it
// counts when some command of the module imports the package With, and none
// imports the package Unimported.
type Condition struct {
	Unimported string `json:"unimported"`
	With       string `json:"with"`
}

// Suppression is the comment that takes a finding away.
type Suppression struct {
	Form   string `json:"form"`   // lint:ignore, lint:file-ignore or nolint
	Reason string `json:"reason"` // as written
}

// mark begins the message that holds details.
const mark = "signalvet:details "

// Attach gives the details to the diagnostic.
func (d Details) Attach(to *analysis.Diagnostic) {
	text, err := json.Marshal(d)
	if err != nil {
		return // texts can always be written
	}
	to.Related = append(to.Related, analysis.RelatedInformation{Pos: to.Pos, Message: mark + string(text)})
}

// Parse reads the message of a related place, and tells whether it holds
// details.
func Parse(message string) (Details, bool) {
	var found Details
	text, ok := strings.CutPrefix(message, mark)
	ok = ok && json.Unmarshal([]byte(text), &found) == nil
	return found, ok
}

// Declaration names the top-level declaration that holds the position: "main",
// "Server.Start", "var orders", `import "fmt"`; "" outside of all.
func Declaration(files []*ast.File, pos token.Pos) string {
	for _, file := range files {
		if pos < file.FileStart || file.FileEnd < pos {
			continue // another file
		}
		for _, each := range file.Decls {
			if covers(each, pos) {
				return declarationName(each, pos)
			}
		}
	}
	return ""
}

func declarationName(declaration ast.Decl, pos token.Pos) string {
	switch declaration := declaration.(type) {
	case *ast.FuncDecl:
		return functionName(declaration)
	case *ast.GenDecl:
		for _, spec := range declaration.Specs {
			if covers(spec, pos) {
				return specName(declaration.Tok, spec)
			}
		}
	}
	return ""
}

func covers(node ast.Node, pos token.Pos) bool { return node.Pos() <= pos && pos < node.End() }

func functionName(function *ast.FuncDecl) string {
	if function.Recv == nil || len(function.Recv.List) == 0 {
		return function.Name.Name
	}
	receiver := ast.Unparen(function.Recv.List[0].Type)
	for {
		switch inner := receiver.(type) {
		case *ast.StarExpr:
			receiver = ast.Unparen(inner.X)
		case *ast.IndexExpr:
			receiver = inner.X
		case *ast.IndexListExpr:
			receiver = inner.X
		case *ast.Ident:
			return inner.Name + "." + function.Name.Name
		default:
			return function.Name.Name // it does not compile
		}
	}
}

func specName(word token.Token, spec ast.Spec) string {
	switch spec := spec.(type) {
	case *ast.ImportSpec:
		return fmt.Sprintf("import %s", spec.Path.Value)
	case *ast.TypeSpec:
		return "type " + spec.Name.Name
	case *ast.ValueSpec:
		return word.String() + " " + spec.Names[0].Name
	}
	return ""
}
