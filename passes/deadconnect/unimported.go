package deadconnect

import (
	"fmt"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/signalvet/signalvet/passes/details"
	"github.com/signalvet/signalvet/passes/operations"
	"github.com/signalvet/signalvet/passes/vocabulary"
	"github.com/signalvet/signalvet/passes/wiring"
)

// initial collects the connects of the package's initialisation to signals of other packages.
func (c *check) initial() {
	if wiring.Main(c.pass.Pkg) {
		return // a command is not imported, and runs all the same
	}
	for _, o := range c.ops.Outlines {
		if o.Func != nil && (o.Func.Name() != "init" || o.Decl.Recv != nil) {
			continue // it is called, by somebody or nobody
		}
		for _, call := range o.Calls {
			for _, t := range c.ops.Leads(o, call) {
				if home := home(&t); t.Role == vocabulary.Connect && home != "" && home != c.pass.Pkg.Path() {
					c.unless(call, &t, home)
					break // one connect shows it
				}
			}
		}
	}
}

// unless reports a connect that happens only if a command imports the package.
func (c *check) unless(call *operations.Call, t *operations.Template, home string) {
	path := c.pass.Pkg.Path()
	c.found.AddIf(details.Condition{Unimported: path, With: home}, analysis.Diagnostic{
		Pos: call.Expr.Pos(), End: call.Expr.End(),
		Message: t.Said(fmt.Sprintf("%s is never connected to %s (no command imports %s)", receiver(t), t.Display(), path)),
	})
}

// home is the package of the variable that holds the signal, "" when it is held otherwise.
func home(t *operations.Template) string {
	dot := strings.LastIndexByte(t.Signal.Base, '.')
	if t.Signal.Kind != operations.Global || dot < 0 {
		return ""
	}
	return t.Signal.Base[:dot]
}
