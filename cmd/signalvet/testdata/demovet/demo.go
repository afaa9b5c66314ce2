package main

import (
	"flag"
	"go/ast"
	"go/types"
	"strings"

	"golang.org/x/tools/go/analysis"
)

// demo reports calls of functions that are bad, and can put "good" in the place
// of one named "bad".
var demo = &analysis.Analyzer{
	Name:     "demo",
	Doc:      "demo: report calls of bad functions\n\nThey are known by their names.",
	URL:      "https://example.com/demo",
	Requires: []*analysis.Analyzer{names},
	Flags:    demoFlags(),
	Run: func(pass *analysis.Pass) (any, error) {
		bad := pass.ResultOf[names].(knows)
		eachCall(pass, func(name *ast.Ident, callee types.Object) {
			if bad(callee) {
				pass.Report(finding(name, callee))
			}
		})
		return nil, nil
	},
}

// other reports calls of functions named "odd".
var other = &analysis.Analyzer{
	Name: "other",
	Doc:  "other: report calls of odd functions",
	URL:  "https://example.com/other",
	Run: func(pass *analysis.Pass) (any, error) {
		eachCall(pass, func(name *ast.Ident, callee types.Object) {
			if callee.Name() == "odd" {
				pass.Report(analysis.Diagnostic{Pos: name.Pos(), End: name.End(), Message: "odd is called"})
			}
		})
		return nil, nil
	},
}

func demoFlags() flag.FlagSet {
	var flags flag.FlagSet
	flags.Bool("loud", false, "has no effect")
	return flags
}

func finding(name *ast.Ident, callee types.Object) analysis.Diagnostic {
	found := analysis.Diagnostic{
		Pos:     name.Pos(),
		End:     name.End(),
		Message: callee.Name() + " is called (it is bad)",
		Related: []analysis.RelatedInformation{{Pos: callee.Pos(), Message: callee.Name() + " is declared here"}},
	}
	if name.Name == "bad" {
		found.SuggestedFixes = []analysis.SuggestedFix{{
			Message:   "Call good",
			TextEdits: []analysis.TextEdit{{Pos: name.Pos(), End: name.End(), NewText: []byte("good")}},
		}}
	}
	return found
}

func eachCall(pass *analysis.Pass, visit func(name *ast.Ident, callee types.Object)) {
	for _, file := range pass.Files {
		ast.Inspect(file, func(node ast.Node) bool {
			call, ok := node.(*ast.CallExpr)
			if !ok {
				return true
			}
			name := calleeName(call)
			if name == nil {
				return true
			}
			if callee := pass.TypesInfo.Uses[name]; callee != nil && callee.Pkg() != nil {
				visit(name, callee)
			}
			return true
		})
	}
}

func calleeName(call *ast.CallExpr) *ast.Ident {
	switch callee := ast.Unparen(call.Fun).(type) {
	case *ast.Ident:
		return callee
	case *ast.SelectorExpr:
		return callee.Sel
	}
	return nil
}

func startsBad(name string) bool { return strings.HasPrefix(strings.ToLower(name), "bad") }
