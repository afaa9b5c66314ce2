package operations

import "go/ast"

// handsOn is one more than the result of o that result given-1 of a call is, 0 when o keeps that to itself.
func (res *Result) handsOn(o *Outline, c *Call, given int) int {
	if given == 0 || o.Func == nil {
		return 0 // nothing comes of the connect, or a literal has it
	}
	for _, ret := range o.returnStmts() {
		if len(ret.Results) == 1 && ast.Unparen(ret.Results[0]) == c.Expr {
			return given // with all that the call returns
		}
		for i, e := range ret.Results {
			if res.resultOf(e, c, given-1) {
				return i + 1
			}
		}
	}
	return 0
}

// resultOf reports whether e is result i of a call: by itself, or as the only thing that a variable is given.
func (res *Result) resultOf(e ast.Expr, c *Call, i int) bool {
	v := res.variable(e)
	if v == nil {
		return i == 0 && ast.Unparen(e) == c.Expr
	}
	rhs, result := res.once(v)
	return rhs != nil && ast.Unparen(rhs) == c.Expr && result == i
}
