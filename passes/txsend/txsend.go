package txsend

import (
	_ "embed"
	"reflect"
	"slices"

	"golang.org/x/tools/go/analysis"

	"github.com/signalvet/signalvet/passes/internal/docs"
	"github.com/signalvet/signalvet/passes/internal/report"
	"github.com/signalvet/signalvet/passes/operations"
)

//go:embed doc.go
var doc string

// Analyzer is the txsend check.
var Analyzer = &analysis.Analyzer{
	Name:       "txsend",
	Doc:        docs.Extract(doc),
	URL:        docs.Page + "txsend.md",
	Requires:   []*analysis.Analyzer{transactions, report.Directives},
	Run:        run,
	ResultType: report.ResultType,
}

func run(pass *analysis.Pass) (any, error) {
	reports := report.New(pass)
	for _, f := range pass.ResultOf[transactions].(*findings).list {
		d := analysis.Diagnostic{Pos: f.send.call.Pos(), End: f.send.call.End(), Message: f.message()}
		if f.begun.IsValid() {
			d.Related = []analysis.RelatedInformation{{Pos: f.begun, Message: "the transaction begins here, and is committed after the send"}}
		}
		reports.Report(d)
	}
	return reports.Result()
}

// transactions follows the transactions of a package. It is an analyzer of its own because it has facts.
var transactions = &analysis.Analyzer{
	Name:       "signaltransactions",
	Doc:        "follow database transactions from their begin to their commit",
	Requires:   []*analysis.Analyzer{operations.Analyzer},
	Run:        operations.Serial(follow),
	ResultType: reflect.TypeFor[*findings](),
	FactTypes:  []analysis.Fact{new(Fact)},
}

// findings are the sends of one package that come before the commit, by position.
type findings struct{ list []finding }

func follow(pass *analysis.Pass) (any, error) {
	c := newCheck(pass)
	if !c.relevant() {
		return &c.found, nil // no transactions
	}
	const enough = 8 // helpers of helpers of helpers
	for range enough {
		if !c.round() {
			break
		}
	}
	c.export()
	if c.ops.Reaches() {
		c.judge()
	}
	return &c.found, nil
}

// relevant reports whether something is committed, or run inside a transaction, in the package.
func (c *check) relevant() bool {
	found := false
	c.ops.Walk(func(o *operations.Outline) {
		found = found || slices.ContainsFunc(o.Calls, c.concerns)
	})
	return found
}

// concerns reports whether a call has to do with transactions.
func (c *check) concerns(call *operations.Call) bool {
	fn := call.Callee
	if fn == nil {
		return false // a function value
	}
	return fn.Name() == "Commit" || helperName.MatchString(fn.Name()) || fn.Pkg() != c.pass.Pkg && c.fact(fn) != nil
}

// round follows every declared function and reports whether a fact has changed.
func (c *check) round() bool {
	changed := false
	for _, o := range c.ops.Outlines {
		if o.Func == nil {
			continue // nobody calls the initialisation
		}
		f := c.summarize(o)
		if old := c.facts[o.Func]; old == nil && f.empty() || old != nil && old.equal(f) {
			continue // known already
		}
		c.facts[o.Func] = f
		changed = true
	}
	return changed
}

// judge follows every function again, now that all facts are known, and the literals that nobody was seen to call.
func (c *check) judge() {
	c.reporting = true
	for _, o := range c.ops.Outlines {
		c.summarize(o)
	}
	c.ops.Walk(func(o *operations.Outline) {
		if o.Lit != nil && !c.inlined[o] {
			c.summarize(o)
		}
	})
	slices.SortFunc(c.found.list, func(a, b finding) int { return int(a.send.call.Pos() - b.send.call.Pos()) })
}

func (c *check) export() {
	for fn, f := range c.facts {
		if fn.Pkg() == c.pass.Pkg && f != nil && !f.empty() {
			c.pass.ExportObjectFact(fn, f)
		}
	}
}
