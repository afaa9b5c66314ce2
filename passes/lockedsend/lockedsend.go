package lockedsend

import (
	_ "embed"
	"go/token"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/signalvet/signalvet/passes/internal/docs"
	"github.com/signalvet/signalvet/passes/internal/report"
	"github.com/signalvet/signalvet/passes/locks"
	"github.com/signalvet/signalvet/passes/operations"
	"github.com/signalvet/signalvet/passes/vocabulary"
	"github.com/signalvet/signalvet/passes/wiring"
)

//go:embed doc.go
var doc string

// Analyzer is the lockedsend check.
var Analyzer = &analysis.Analyzer{
	Name:       "lockedsend",
	Doc:        docs.Extract(doc),
	URL:        docs.Page + "lockedsend.md",
	Requires:   []*analysis.Analyzer{wiring.Analyzer, locks.Analyzer, report.Directives},
	Run:        operations.Serial(run),
	ResultType: report.ResultType,
}

// check judges one package.
type check struct {
	pass    *analysis.Pass
	wires   *wiring.Result
	locks   *locks.Result
	reports *report.Reporter
	seen    map[place]bool
}

// place is a call with the signal that it sends; each is reported once.
type place struct {
	pos    token.Pos
	signal operations.Ref
}

func run(pass *analysis.Pass) (any, error) {
	c := &check{
		pass: pass, wires: pass.ResultOf[wiring.Analyzer].(*wiring.Result), locks: pass.ResultOf[locks.Analyzer].(*locks.Result),
		reports: report.New(pass), seen: make(map[place]bool),
	}
	if !c.wires.Ops.Reaches() {
		return c.reports.Result() // no dispatcher, nothing to send
	}
	for i := range c.locks.Sends {
		c.certain(&c.locks.Sends[i])
	}
	for i := range c.locks.Sends {
		c.possible(&c.locks.Sends[i])
	}
	c.entered()
	for i := range c.locks.Feeds {
		c.feed(&c.locks.Feeds[i])
	}
	if wiring.Main(pass.Pkg) {
		c.program()
	}
	return c.reports.Result()
}

// certain reports a send when a receiver that is known takes a lock that is held, or waits meanwhile.
func (c *check) certain(s *locks.HeldSend) {
	if v := c.judge(sendingOf(s)); v != nil {
		c.report(s, v.lock, v.reason, v.related())
	}
}

// possible reports a send under a lock of the sending object when its receivers are not all known.
func (c *check) possible(s *locks.HeldSend) {
	if s.Send.Role != vocabulary.Send {
		return // a connect calls its own receiver only
	}
	l := c.ownLock(s)
	if l == nil || c.allKnown(s, l) {
		return // not a lock of the object, or nobody who could take it
	}
	reason := "a receiver that calls back may deadlock"
	foreign, deep := s.Send.Pkg != c.pass.Pkg.Path(), strings.Contains(s.Send.Chain, operations.Arrow)
	if foreign && deep && s.Send.Inferred() != "" && !publishes(s) {
		return // a callback inside of what another package does, whose receivers are its own affair
	}
	if s.Send.Delivery == vocabulary.Queued {
		if foreign || deep {
			return // far away, where what is behind the queue may be known
		}
		reason = "it waits while a receiver's queue is full, and a receiver that calls back may deadlock"
	}
	c.report(s, l, reason, nil)
}

// publishes reports whether the call is one of a function that the dispatcher's package has for those who send.
func publishes(s *locks.HeldSend) bool {
	fn := s.Call.Callee
	return fn != nil && fn.Pkg() != nil && fn.Pkg().Path() == s.Send.Pkg && fn.Signature().Recv() == nil && operations.NamedSender(fn.Name())
}

// report says what is sent under which lock, once for each call and signal.
func (c *check) report(s *locks.HeldSend, l *locks.Lock, reason string, related []analysis.RelatedInformation) {
	at := place{s.Call.Expr.Pos(), s.Send.Signal}
	if c.seen[at] {
		return // by another lock, or on another path
	}
	c.seen[at] = true
	if l.Pos().IsValid() {
		first := analysis.RelatedInformation{Pos: l.Pos(), Message: l.Name() + " is locked here, before " + nameOf(&s.Send) + " is sent"}
		related = append([]analysis.RelatedInformation{first}, related...)
	}
	c.reports.Report(analysis.Diagnostic{
		Pos: s.Call.Expr.Pos(), End: s.Call.Expr.End(),
		Message: message(&s.Send, l, "", c.chain(s), reason), Related: related,
	})
}

// chain is the way from the call to the send, empty when the call is the send.
func (c *check) chain(s *locks.HeldSend) string {
	if c.wires.Ops.Direct(s.Call.Callee) {
		return ""
	}
	return s.Send.Chain
}
