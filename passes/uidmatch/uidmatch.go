package uidmatch

import (
	_ "embed"
	"go/ast"
	"go/token"
	"maps"
	"slices"

	"golang.org/x/tools/go/analysis"

	"github.com/signalvet/signalvet/passes/internal/docs"
	"github.com/signalvet/signalvet/passes/internal/report"
	"github.com/signalvet/signalvet/passes/operations"
	"github.com/signalvet/signalvet/passes/vocabulary"
	"github.com/signalvet/signalvet/passes/wiring"
)

//go:embed doc.go
var doc string

// Analyzer is the uidmatch check.
var Analyzer = &analysis.Analyzer{
	Name:       "uidmatch",
	Doc:        docs.Extract(doc),
	URL:        docs.Page + "uidmatch.md",
	Requires:   []*analysis.Analyzer{judgements, report.Directives},
	Run:        report.Tell(judgements),
	ResultType: report.ResultType,
}

// judgements judges the disconnects. It is an analyzer of its own because it has facts.
var judgements = &analysis.Analyzer{
	Name:       "signaldisconnects",
	Doc:        "judge every disconnect of a package",
	Requires:   []*analysis.Analyzer{wiring.Analyzer},
	Run:        operations.Serial(judge),
	ResultType: report.FindingsType,
	FactTypes:  []analysis.Fact{new(Told)},
}

// Told is a fact about a package: the disconnects that have been reported in it and its imports, by place, so that the
// program does not hear of them again.
type Told struct{ Where []string }

// AFact marks Told as a fact.
func (*Told) AFact() {}

func (t *Told) String() string { return "disconnects reported" }

// check judges one package.
type check struct {
	pass  *analysis.Pass
	wires *wiring.Result
	told  map[string]bool
	found report.Findings
}

func judge(pass *analysis.Pass) (any, error) {
	c := &check{pass: pass, wires: pass.ResultOf[wiring.Analyzer].(*wiring.Result), told: make(map[string]bool)}
	if !c.wires.Ops.Reaches() {
		return &c.found, nil // no dispatcher, no disconnects
	}
	c.heard()
	if wiring.Main(pass.Pkg) {
		c.program()
	}
	c.wires.Ops.Walk(func(o *operations.Outline) {
		for _, call := range o.Calls {
			c.performed(call)
		}
	})
	if len(c.told) > 0 {
		pass.ExportPackageFact(&Told{Where: slices.Sorted(maps.Keys(c.told))})
	}
	return &c.found, nil
}

func (c *check) report(d analysis.Diagnostic) { c.found.Add(d) }

// heard takes over what the imports have reported.
func (c *check) heard() {
	for _, imp := range c.pass.Pkg.Imports() {
		var told Told
		if c.pass.ImportPackageFact(imp, &told) {
			for _, where := range told.Where {
				c.told[where] = true
			}
		}
	}
}

// placeOf tells a disconnect from others. Those that a package makes through one wrapper have one place, but each its uid.
func placeOf(t *operations.Template) string { return t.Pkg + "/" + t.Where + " " + t.UID.Display() }

// performed judges the disconnects of one call. When a wrapper tries several and one is right, the program does not hear of
// the others either.
func (c *check) performed(call *operations.Call) {
	right := c.oneOf(call)
	for _, op := range call.Ops {
		switch {
		case !right:
			c.operation(op)
		case op.Role == vocabulary.Disconnect:
			c.told[placeOf(&op.Template)] = true
		}
	}
}

// oneOf reports whether a wrapper tries several disconnects, of which one finds its connection.
func (c *check) oneOf(call *operations.Call) bool {
	tried, found := 0, false
	for _, op := range call.Ops {
		if op.Role == vocabulary.Disconnect && judgeable(&op.Template) && !op.Unrolled && !op.Raw {
			tried++
			found = found || c.gather(&op.Template).found
		}
	}
	return tried > 1 && found
}

// operation judges a disconnect of this package.
func (c *check) operation(op *operations.Op) {
	v := c.verdict(op)
	if v == nil {
		return // it finds its connection, or may
	}
	c.told[placeOf(&op.Template)] = true
	d := analysis.Diagnostic{Pos: op.Call.Pos(), End: op.Call.End(), Message: op.Said(v.message)}
	if v.right != "" && op.UIDArg != nil {
		d.SuggestedFixes = useUID(op.UIDArg, v.right)
	}
	if pos := c.connectedAt(v.partner); pos.IsValid() {
		d.Related = []analysis.RelatedInformation{{Pos: pos, Message: called(v.partner) + " is connected to " + v.partner.Name + " here"}}
	}
	c.report(d)
}

// verdict judges a disconnect by what its dispatcher compares; nil when it finds its connection, or may, or is none.
func (c *check) verdict(op *operations.Op) *verdict {
	switch {
	case op.Role != vocabulary.Disconnect:
		return nil
	case c.wires.Ops.Returned(op.UIDArg):
		return nil // the uid that the connect made up
	case judgeable(&op.Template):
		return c.judge(&op.Template)
	case op.Token, op.Identity == vocabulary.IdentityChannel:
		return c.byToken(op)
	case op.UID == "":
		return c.byFunction(op)
	}
	return nil // a caller completes it
}

// called is what tells a connection from others.
func called(e *wiring.Entry) string {
	if e.UID == "" {
		return e.Receiver
	}
	return quoted(e.UID)
}

// judgeable reports whether t is a disconnect whose uid, sender and signal are known here.
func judgeable(t *operations.Template) bool {
	if t.Role != vocabulary.Disconnect || t.Token || t.UID == "" {
		return false // not by uid
	}
	if t.Open() && t.Signal.Kind != operations.Local {
		return false // judged where a caller completes it
	}
	if t.UID.Display() == "…" && t.Signal.Kind != operations.Local {
		return false // nothing of the uid is known, and the connection may be made anywhere
	}
	return t.UID.Determined() && t.Sender.Determined() && t.Signal != (operations.Ref{})
}

// connectedAt is the place of a connection of this package.
func (c *check) connectedAt(partner *wiring.Entry) token.Pos {
	pos := token.NoPos
	if partner == nil {
		return pos // no single candidate
	}
	c.wires.Ops.EachOp(func(op *operations.Op) {
		if op.Role == vocabulary.Connect && op.Where == partner.Where && op.UID == partner.UID && op.Receiver == partner.Receiver && op.Pkg == partner.Pkg {
			pos = op.Call.Pos()
		}
	})
	return pos
}

// useUID replaces a literal uid by the right one. A constant or variable may be used elsewhere, and stays.
func useUID(arg ast.Expr, right string) []analysis.SuggestedFix {
	lit, ok := ast.Unparen(arg).(*ast.BasicLit)
	if !ok {
		return nil
	}
	return []analysis.SuggestedFix{{
		Message:   "Use uid " + quote(right),
		TextEdits: []analysis.TextEdit{{Pos: lit.Pos(), End: lit.End(), NewText: []byte(quote(right))}},
	}}
}
