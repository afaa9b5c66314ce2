package operations

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/types/typeutil"
)

// builder turns one body into an outline.
type builder struct {
	res    *Result
	out    *Outline
	cur    *Block
	guards []Guard // the conditions under which what is built happens
}

// build outlines body as the body of out.
func (res *Result) build(out *Outline, body *ast.BlockStmt) {
	if out.Lit != nil {
		res.lits[out.Lit] = out
	}
	b := &builder{res: res, out: out, cur: &out.Body, guards: out.guards}
	b.stmts(body.List)
}

func (b *builder) add(n Node) { *b.cur = append(*b.cur, n) }

func (b *builder) channel(c *Chan) {
	b.out.Chans = append(b.out.Chans, c)
	b.add(c)
}

// block collects the nodes that fill adds.
func (b *builder) block(fill func()) Block {
	saved := b.cur
	var blk Block
	b.cur = &blk
	fill()
	b.cur = saved
	return blk
}

func (b *builder) stmts(list []ast.Stmt) {
	saved := b.guards
	for _, s := range list {
		b.stmt(s, "")
		b.guards = append(slices.Clip(b.guards), b.passed(s)...)
	}
	b.guards = saved
}

func (b *builder) stmt(s ast.Stmt, label string) {
	switch s := s.(type) {
	case *ast.LabeledStmt:
		b.stmt(s.Stmt, s.Label.Name)
	case *ast.BlockStmt:
		b.stmts(s.List)
	case *ast.IfStmt:
		b.ifStmt(s)
	case *ast.ForStmt, *ast.RangeStmt:
		b.loop(s, label)
	case *ast.SwitchStmt:
		b.optional(s.Init)
		b.expr(s.Tag)
		b.clauses(s.Body, label)
	case *ast.TypeSwitchStmt:
		b.optional(s.Init)
		b.stmt(s.Assign, "")
		b.clauses(s.Body, label)
	case *ast.SelectStmt:
		b.selectStmt(s, label)
	case *ast.ReturnStmt:
		b.exprs(s.Results)
		b.add(&Jump{Kind: Return, Err: b.res.errorReturn(b.out, s), Stmt: s})
	case *ast.BranchStmt:
		b.branch(s)
	case *ast.GoStmt:
		b.call(s.Call, Go)
	case *ast.DeferStmt:
		b.call(s.Call, Deferred)
	case *ast.SendStmt:
		b.exprs([]ast.Expr{s.Chan, s.Value})
		b.channel(&Chan{Op: Send, X: s.Chan, At: s.Arrow})
	default:
		b.simple(s)
	}
}

// simple handles the statements that only evaluate expressions.
func (b *builder) simple(s ast.Stmt) {
	switch s := s.(type) {
	case *ast.ExprStmt:
		b.expr(s.X)
	case *ast.AssignStmt:
		b.exprs(s.Rhs)
		b.exprs(s.Lhs)
		b.assigned(s)
	case *ast.IncDecStmt:
		b.expr(s.X)
	case *ast.DeclStmt:
		b.decl(s.Decl)
	}
}

// assigned adds the fields that get another object; variables are followed by their definitions.
func (b *builder) assigned(s *ast.AssignStmt) {
	if s.Tok != token.ASSIGN {
		return // new variables, or arithmetic
	}
	for _, l := range s.Lhs {
		if sel, ok := ast.Unparen(l).(*ast.SelectorExpr); ok && canHold(b.res.info.TypeOf(sel)) {
			b.out.Assigns = append(b.out.Assigns, sel)
			b.add(&Assign{X: sel})
		}
	}
}

func (b *builder) decl(d ast.Decl) {
	gen, ok := d.(*ast.GenDecl)
	if !ok {
		return // a bad declaration
	}
	for _, spec := range gen.Specs {
		if vs, ok := spec.(*ast.ValueSpec); ok {
			b.exprs(vs.Values)
		}
	}
}

func (b *builder) optional(s ast.Stmt) {
	if s != nil {
		b.stmt(s, "")
	}
}

func (b *builder) ifStmt(s *ast.IfStmt) {
	b.optional(s.Init)
	b.expr(s.Cond)
	arm := func(value bool, fill func()) Block { return b.block(func() { b.guarded(s.Cond, value, fill) }) }
	arms := []Block{arm(true, func() { b.stmts(s.Body.List) })}
	if s.Else != nil {
		arms = append(arms, arm(false, func() { b.stmt(s.Else, "") }))
	}
	b.branchNode(&Branch{Arms: arms, Exhaustive: s.Else != nil, Success: isNilTest(s.Cond, token.EQL), Failure: isNilTest(s.Cond, token.NEQ) || isErrorTest(s.Cond)})
}

// isErrorTest reports whether e asks what kind an error is of.
func isErrorTest(e ast.Expr) bool {
	call, ok := ast.Unparen(e).(*ast.CallExpr)
	if !ok {
		return false
	}
	switch types.ExprString(call.Fun) {
	case "errors.Is", "errors.As", "errors.AsType":
		return true
	}
	return false
}

// isNilTest reports whether e compares something with nil.
func isNilTest(e ast.Expr, op token.Token) bool {
	cmp, ok := ast.Unparen(e).(*ast.BinaryExpr)
	if !ok || cmp.Op != op {
		return false
	}
	id, ok := ast.Unparen(cmp.Y).(*ast.Ident)
	return ok && id.Name == "nil"
}

// branchNode adds br unless nothing happens in it.
func (b *builder) branchNode(br *Branch) {
	for _, arm := range br.Arms {
		if len(arm) > 0 {
			b.add(br)
			return
		}
	}
}

func (b *builder) loop(s ast.Stmt, label string) {
	lp := &Loop{Label: label, At: s.Pos()}
	switch s := s.(type) {
	case *ast.ForStmt:
		b.optional(s.Init)
		lp.Forever = s.Cond == nil
		lp.Body = b.block(func() {
			b.expr(s.Cond)
			b.stmts(s.Body.List)
			b.optional(s.Post)
		})
	case *ast.RangeStmt:
		b.expr(s.X)
		lp.Body = b.block(func() {
			b.rangeOver(s)
			b.stmts(s.Body.List)
		})
	}
	if len(lp.Body) > 0 {
		b.add(lp)
	}
}

func (b *builder) rangeOver(s *ast.RangeStmt) {
	tv, ok := b.res.info.Types[s.X]
	if !ok {
		return // a package that does not type-check
	}
	switch under(tv.Type).(type) {
	case *types.Chan:
		b.channel(&Chan{Op: Range, X: s.X, At: s.For})
	case *types.Signature:
		b.iterate(s.X)
	}
}

// iterate adds the call of an iterator that a range statement makes.
func (b *builder) iterate(x ast.Expr) {
	c := &Call{Expr: &ast.CallExpr{Fun: x, Lparen: x.End(), Rparen: x.End()}, Param: noParam}
	if fn, ok := typeutil.Callee(b.res.info, c.Expr).(*types.Func); ok {
		c.Callee = fn.Origin()
	}
	b.out.Calls = append(b.out.Calls, c)
	b.add(c)
}

func (b *builder) clauses(body *ast.BlockStmt, label string) {
	br := &Branch{Label: label, Breakable: true}
	for i, c := range body.List {
		clause := c.(*ast.CaseClause)
		br.Exhaustive = br.Exhaustive || clause.List == nil
		br.Arms = append(br.Arms, b.block(func() {
			b.exprs(clause.List)
			b.clauseBody(body, i)
		}))
	}
	b.branchNode(br)
}

// clauseBody adds the statements of clause i, and of those that it falls through to.
func (b *builder) clauseBody(body *ast.BlockStmt, i int) {
	for ; i < len(body.List); i++ {
		list := body.List[i].(*ast.CaseClause).Body
		b.stmts(list)
		if len(list) == 0 {
			return // an empty clause falls through to nothing
		}
		last, ok := list[len(list)-1].(*ast.BranchStmt)
		if !ok || last.Tok != token.FALLTHROUGH {
			return // the clause ends here
		}
	}
}

func (b *builder) selectStmt(s *ast.SelectStmt, label string) {
	br := &Branch{Label: label, Breakable: true, Exhaustive: true}
	wait := &Chan{Op: Select, At: s.Select}
	hasDefault := false
	for _, c := range s.Body.List {
		clause := c.(*ast.CommClause)
		hasDefault = hasDefault || clause.Comm == nil
		wait.Sel = append(wait.Sel, commChannel(clause.Comm)...)
		if send, ok := clause.Comm.(*ast.SendStmt); ok {
			wait.Arrows, wait.To = append(wait.Arrows, send.Arrow), append(wait.To, send.Chan)
		}
	}
	if !hasDefault {
		b.channel(wait)
	}
	for _, c := range s.Body.List {
		clause := c.(*ast.CommClause)
		br.Arms = append(br.Arms, b.block(func() {
			b.comm(clause.Comm)
			b.stmts(clause.Body)
		}))
	}
	b.branchNode(br)
}

// comm adds what a communication evaluates, without the communication: the select has waited for it.
func (b *builder) comm(s ast.Stmt) {
	switch s := s.(type) {
	case *ast.SendStmt:
		b.exprs([]ast.Expr{s.Chan, s.Value})
	case *ast.ExprStmt:
		b.received(s.X)
	case *ast.AssignStmt:
		b.received(s.Rhs[0])
	}
}

func (b *builder) received(e ast.Expr) {
	if u, ok := ast.Unparen(e).(*ast.UnaryExpr); ok {
		b.expr(u.X)
	}
}

func commChannel(s ast.Stmt) []ast.Expr {
	var e ast.Expr
	switch s := s.(type) {
	case *ast.SendStmt:
		return []ast.Expr{s.Chan}
	case *ast.ExprStmt:
		e = s.X
	case *ast.AssignStmt:
		e = s.Rhs[0]
	}
	if u, ok := ast.Unparen(e).(*ast.UnaryExpr); ok {
		return []ast.Expr{u.X}
	}
	return nil
}

func (b *builder) branch(s *ast.BranchStmt) {
	label := ""
	if s.Label != nil {
		label = s.Label.Name
	}
	switch s.Tok {
	case token.BREAK:
		b.add(&Jump{Kind: Break, Label: label})
	case token.CONTINUE:
		b.add(&Jump{Kind: Continue, Label: label})
	case token.GOTO:
		target := b.res.info.Uses[s.Label]
		b.out.Jumpy = b.out.Jumpy || target == nil || target.Pos() > s.Pos() // back is a loop, whose body counts as run
		b.add(&Jump{Kind: Goto, Label: label})
	}
}
