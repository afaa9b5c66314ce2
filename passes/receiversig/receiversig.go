package receiversig

import (
	_ "embed"
	"fmt"
	"go/ast"
	"slices"

	"golang.org/x/tools/go/analysis"

	"github.com/signalvet/signalvet/passes/internal/docs"
	"github.com/signalvet/signalvet/passes/internal/program"
	"github.com/signalvet/signalvet/passes/internal/report"
	"github.com/signalvet/signalvet/passes/operations"
	"github.com/signalvet/signalvet/passes/vocabulary"
	"github.com/signalvet/signalvet/passes/wiring"
)

//go:embed doc.go
var doc string

// Analyzer is the receiversig check.
var Analyzer = &analysis.Analyzer{
	Name:       "receiversig",
	Doc:        docs.Extract(doc),
	URL:        docs.Page + "receiversig.md",
	Requires:   []*analysis.Analyzer{wiring.Analyzer, report.Directives},
	Run:        operations.Serial(run),
	ResultType: report.ResultType,
}

// check judges one package.
type check struct {
	pass    *analysis.Pass
	wires   *wiring.Result
	reports *report.Reporter
	seen    map[*ast.CallExpr]bool
}

func run(pass *analysis.Pass) (any, error) {
	c := &check{
		pass: pass, wires: pass.ResultOf[wiring.Analyzer].(*wiring.Result),
		reports: report.New(pass), seen: make(map[*ast.CallExpr]bool),
	}
	if !c.wires.Ops.Reaches() {
		return c.reports.Result() // no dispatcher, no receivers
	}
	c.wires.Ops.EachOp(func(op *operations.Op) {
		c.form(op)
		c.connect(op)
	})
	if wiring.Main(pass.Pkg) {
		c.program()
	}
	return c.reports.Result()
}

// connect compares a receiver of this package with everything that is sent to it.
func (c *check) connect(op *operations.Op) {
	if !comparable(&op.Template, vocabulary.Connect) || c.seen[op.Call] {
		return // not by reflection, or the topic or the receiver is not known
	}
	c.wires.All(func(e *wiring.Entry, own bool) {
		if c.seen[op.Call] || !meets(&op.Template, &e.Template) {
			return // told already, or sent to others
		}
		c.seen[op.Call] = true
		var at analysis.Range = op.Call
		if op.RecvArg != nil {
			at = op.RecvArg
		}
		c.reports.Report(analysis.Diagnostic{Pos: at.Pos(), End: at.End(), Message: message(&op.Template, &e.Template), Related: c.sentAt(e, own)})
	})
}

// sentAt is the place of a send of this package.
func (c *check) sentAt(e *wiring.Entry, own bool) []analysis.RelatedInformation {
	var related []analysis.RelatedInformation
	if !own {
		return nil // the message names it
	}
	c.wires.Ops.EachOp(func(op *operations.Op) {
		if related == nil && op.Role == vocabulary.Send && op.Where == e.Where && op.Args == e.Args && op.Sender == e.Sender {
			related = []analysis.RelatedInformation{{Pos: op.Call.Pos(), Message: op.Display() + " is sent with " + shown(op.Args) + " here"}}
		}
	})
	return related
}

// program compares, in a command, receivers and sends of packages that do not see each other.
func (c *check) program() {
	for i := range c.wires.Imports {
		p := &c.wires.Imports[i]
		for j := range p.Ops {
			connect := &p.Ops[j].Template
			if comparable(connect, vocabulary.Connect) && !connect.Open() { // an open one is judged at the call that completes it
				c.foreign(p.Path, connect)
			}
		}
	}
}

// foreign compares a receiver of an import with what this package, and packages that it does not import, send.
func (c *check) foreign(path string, connect *operations.Template) {
	told := false
	c.wires.All(func(e *wiring.Entry, own bool) {
		if told || !meets(connect, &e.Template) || !own && c.wires.Ops.Imports(path, e.Pkg) {
			return // it fits, or the receiver's package has seen it
		}
		spec := program.Import(c.pass, c.wires.Ops, path)
		if spec == nil {
			return // not by an import of this package
		}
		told = true
		c.reports.Report(analysis.Diagnostic{Pos: spec.Pos(), End: spec.End(), Message: fmt.Sprintf("%s, connected at %s", message(connect, &e.Template), connect.Where)})
	})
}

// comparable reports whether t is an operation of the role whose topic and types are known.
func comparable(t *operations.Template, role vocabulary.Role) bool {
	_, topic := t.Sender.Const()
	_, args := t.Args.Const()
	return t.Role == role && t.Reflects && topic && args && t.Args != "" && !t.Pattern
}

// meets reports whether send calls the receiver of connect, with arguments that do not fit.
func meets(connect, send *operations.Template) bool {
	return comparable(send, vocabulary.Send) && send.Library == connect.Library && send.Sender == connect.Sender &&
		wiring.Relate(connect, send) == wiring.Same && !fits(types(connect.Args), types(send.Args))
}

func message(connect, send *operations.Template) string {
	where := ""
	if send.Pkg != connect.Pkg {
		where = ", at " + send.Where
	}
	return fmt.Sprintf("receiver %s takes %s, but %s is sent with %s%s (%s panics)",
		connect.Receiver, shown(connect.Args), connect.Display(), shown(send.Args), where, send.Method)
}

// fits reports whether a receiver with these parameters can be called with these arguments.
func fits(params, args []string) bool {
	if n := len(params); n > 0 && isVariadic(params[n-1]) {
		if len(args) < n-1 {
			return false
		}
		params = slices.Clone(params)
		last := params[n-1][len("..."):]
		for params = params[:n-1]; len(params) < len(args); {
			params = append(params, last)
		}
	}
	return slices.EqualFunc(params, args, func(p, a string) bool {
		return p == a || p == operations.AnyType || a == operations.AnyType
	})
}
