package dupconnect

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/signalvet/signalvet/passes/internal/report"
	"github.com/signalvet/signalvet/passes/operations"
	"github.com/signalvet/signalvet/passes/vocabulary"
	"github.com/signalvet/signalvet/passes/wiring"
)

// judgements judges the connects. It is an analyzer of its own because it has facts.
var judgements = &analysis.Analyzer{
	Name:       "signalconnects",
	Doc:        "judge every connect of a package",
	Requires:   []*analysis.Analyzer{wiring.Analyzer},
	Run:        operations.Serial(judge),
	ResultType: report.FindingsType,
	FactTypes:  []analysis.Fact{new(SignalConnections), new(SignalBeginnings)},
}

// SignalConnections is a fact about a function: what it has connected, on every way, when it returns normally.
type SignalConnections struct{ Made []Made }

// AFact marks SignalConnections as a fact.
func (*SignalConnections) AFact() {}

// String names the connections, for tests of facts.
func (f *SignalConnections) String() string {
	var words []string
	for i := range f.Made {
		words = append(words, "connects "+f.Made[i].name()+" to "+f.Made[i].signal())
	}
	return strings.Join(words, ", ")
}

// connects judges one package.
type connects struct {
	pass    *analysis.Pass
	wires   *wiring.Result
	ops     *operations.Result
	facts   map[*types.Func]*SignalConnections
	records map[*operations.Outline]*record
	inlined map[*operations.Outline]bool // literals that were walked where they are called
	stated  map[*ast.CallExpr]bool       // calls whose results nobody looks at
	dropped map[*ast.CallExpr]bool       // calls whose results nobody looks at, but for an error
	initial *base                        // what is connected when the package is initialised
	undoes  []operations.Template        // every disconnect that names what it takes away
	seen    map[token.Pos]bool
	found   report.Findings
}

func judge(pass *analysis.Pass) (any, error) {
	wires := pass.ResultOf[wiring.Analyzer].(*wiring.Result)
	c := &connects{
		pass: pass, wires: wires, ops: wires.Ops,
		facts: make(map[*types.Func]*SignalConnections), records: make(map[*operations.Outline]*record),
		inlined: make(map[*operations.Outline]bool), seen: make(map[token.Pos]bool),
		dropped: make(map[*ast.CallExpr]bool), stated: make(map[*ast.CallExpr]bool),
	}
	if !c.ops.Reaches() {
		return &c.found, nil // no dispatcher, nothing to connect
	}
	c.unused()
	c.wires.All(func(e *wiring.Entry, _ bool) {
		if !e.Token && (e.Role == vocabulary.Disconnect || e.Role == vocabulary.DisconnectAll) {
			c.undoes = append(c.undoes, e.Template)
		}
	})
	c.beginnings()
	c.all()
	c.receivers()
	c.requests()
	c.export()
	return &c.found, nil
}

// all walks every function of the package, callees first, then the literals that no function was seen to call.
func (c *connects) all() {
	for _, o := range c.ops.Outlines {
		if !isInitial(o) {
			c.record(o)
		}
	}
	c.ops.Walk(func(o *operations.Outline) {
		if o.Lit != nil && !c.inlined[o] {
			c.record(o)
		}
	})
}

// isInitial reports whether o runs when the package is initialised.
func isInitial(o *operations.Outline) bool {
	return o.Func == nil && o.Lit == nil || o.Func != nil && o.Func.Name() == "init" && o.Decl.Recv == nil
}

// record walks o unless that is done, or under way higher up. A function begins with what the initialisation has
// connected for good.
func (c *connects) record(o *operations.Outline) *record {
	if rec, ok := c.records[o]; ok {
		return rec
	}
	rec := &record{out: o}
	c.records[o] = rec
	w := &walker{c: c, out: o, rec: rec}
	rec.end = w.run(&state{base: c.initial})
	if o.Func != nil && rec.end != nil {
		c.sum(rec)
	}
	return rec
}

// sum states what a function has connected.
func (c *connects) sum(rec *record) {
	fact := new(SignalConnections)
	for _, m := range rec.end.made {
		if !m.initial && !m.maybe && m.outlives() {
			fact.Made = append(fact.Made, m)
		}
	}
	slices.SortFunc(fact.Made, func(a, b Made) int { return strings.Compare(order(&a), order(&b)) })
	c.facts[rec.out.Func] = fact
}

// order is a text that sorts connections.
func order(m *Made) string {
	return strings.Join([]string{m.Connect.Signal.String(), string(m.Connect.UID), string(m.Connect.Sender), m.Func, m.Connect.Where}, "\x02")
}

// fact returns what fn has connected when it returns, nil when nothing is known.
func (c *connects) fact(fn *types.Func) *SignalConnections {
	if fn == nil || fn.Pkg() == nil {
		return nil
	}
	if o := c.ops.Outline(fn); o != nil && !isInitial(o) {
		c.record(o)
	}
	if fact, ok := c.facts[fn]; ok {
		return fact
	}
	if fn.Pkg() == c.pass.Pkg {
		return nil // recursion, or declared without a body
	}
	fact := new(SignalConnections)
	if c.ops.Covered(fn) || !c.pass.ImportObjectFact(fn, fact) {
		fact = nil
	}
	c.facts[fn] = fact
	return fact
}

func (c *connects) export() {
	for fn, fact := range c.facts {
		if fact != nil && fn.Pkg() == c.pass.Pkg && len(fact.Made) > 0 {
			c.pass.ExportObjectFact(fn, fact)
		}
	}
}

// disconnected reports whether something in the program takes the connection away again.
func (c *connects) disconnected(m *Made) bool {
	if m.Kept {
		return true // by what the connect returned
	}
	return slices.ContainsFunc(c.undoes, func(t operations.Template) bool {
		return !t.Token && (!m.Fresh && !m.Lost || t.Role == vocabulary.DisconnectAll) && mayDisconnect(&t, &m.Connect)
	})
}
